/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "exchange/laurel-encoding.h"

/* What a text is encoded in is told by what is in it, however short it is. */
static const struct {
  const char *about;
  const char *text;
  const char *encoding; /* as iconv calls it */
  const char *found;
  gboolean guessed;     /* and told */
} CASES[] = {
  { "a plan of Taiwan", "編號,活動名稱,時間\n1,傳統工藝講座,九月中旬，臺中\n", "CP950", "Big5" },
  { "the same in GB", "編號,活動名稱,時間\n1,傳統工藝講座,九月中旬，臺中\n", "GB18030", "GB18030",
    TRUE },
  { "a plan", "序号,活动名称,时间\n1,良作讲堂,9月中旬，山港\n", "GB18030", "GB18030" },
  { "two headings of Taiwan", "名稱,日期\n", "CP950", "Big5" },
  { "two headings", "名称,日期\n", "GB18030", "GB18030" },
  { "four characters of Taiwan", "活動,地點\n", "CP950", "Big5" },
  { "four characters", "活动,地点\n", "GB18030", "GB18030" },
  { "rare characters", "饕餮,囹圄\n觊觎,踌躇\n", "GB18030", "GB18030" },
  { "rare among usual ones", "會名,時間\n鸞鳳和鳴音樂會,十月\n龜山龍舟賽,六月\n", "CP950", "Big5" },
  { "quotes and dots", "「良作」──講座……，九月\n", "CP950", "Big5" },
  { "the same in GB, simplified", "“良作”——讲座……，九月\n", "GB18030", "GB18030" },
  { "characters of four bytes", "序号,名称\n1,㐂𠮷的讲座与展览活动安排\n", "GB18030", "GB18030" },
  { "days alone", "１月２日，３月４日\n", "GB18030", "GB18030" },
  { "days alone, of Taiwan", "十月二日，三月四日，五月六日\n", "CP950", "Big5" },
  { "UTF-8 of two characters", "日,月\n", "UTF-8", "UTF-8" },
  { "UTF-8 of Taiwan", "編號,時間\n", "UTF-8", "UTF-8" },
  { "UTF-16", "编号,时间\n1,9月\n", "UTF-16LE", "UTF-16LE" },
  { "UTF-16 the other way", "编号,时间\n1,9月\n", "UTF-16BE", "UTF-16BE" },
  { "a page that says so",
    "<html><meta charset=\"gb2312\"><table><tr><td>日</td></tr></table>", "GB18030", "GB18030" },
  { "a page that says so in the old way",
    "<HTML><META http-equiv=Content-Type content=\"text/html; charset=Big5\"><td>舉行</td>",
    "CP950", "Big5" },
  { "a page in another encoding", "<html><meta charset='euc-jp'><td>工芸の日</td>", "EUC-JP",
    "euc-jp" },
  { "a page that says Latin, and is not",
    "<html><meta charset=iso-8859-1><td>九月中旬在山港举行讲座</td>", "GB18030", "GB18030" },
  { "a page that says UTF-16, and is not",
    "<html><meta charset=utf-16><td>九月中旬在山港举行讲座</td>", "GB18030", "GB18030" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    gsize length;
    g_autofree char *encoded = g_convert (CASES[i].text, -1, CASES[i].encoding, "UTF-8", NULL,
                                          &length, NULL);
    g_autoptr (GBytes) bytes = g_bytes_new (encoded, length);
    g_autoptr (GError) error = NULL;
    const char *encoding;
    gboolean guessed;
    g_autofree char *text = laurel_encoding_decode (bytes, &encoding, &guessed, &error);

    g_test_message ("%s", CASES[i].about);
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, CASES[i].text);
    g_assert_cmpstr (encoding, ==, CASES[i].found);
    g_assert_cmpint (guessed, ==, CASES[i].guessed);
  }
}

/* A mark says it, whatever else might be thought. */
static void
test_marks_are_believed (void)
{
  static const struct {
    const char *mark;
    const char *encoding;
  } MARKS[] = {
    { "\xef\xbb\xbf", "UTF-8" }, { "\xff\xfe", "UTF-16LE" }, { "\xfe\xff", "UTF-16BE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++) {
    gsize length, mark = strlen (MARKS[i].mark);
    g_autofree char *encoded = g_convert ("日,月\n", -1, MARKS[i].encoding, "UTF-8", NULL, &length,
                                          NULL);
    g_autofree char *whole = g_malloc (mark + length);
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *text = NULL;
    const char *encoding;
    gboolean guessed;

    memcpy (whole, MARKS[i].mark, mark);
    memcpy (whole + mark, encoded, length);
    bytes = g_bytes_new (whole, mark + length);
    text = laurel_encoding_decode (bytes, &encoding, &guessed, NULL);
    g_assert_cmpstr (text, ==, "日,月\n");
    g_assert_cmpstr (encoding, ==, MARKS[i].encoding);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/encoding/cases", test_cases);
  g_test_add_func ("/exchange/encoding/marks", test_marks_are_believed);

  return g_test_run ();
}
