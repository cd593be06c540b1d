/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "base/laurel-error.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-edtf.h"
#include "window-text.h"

static const struct {
  const char *edtf;
  const char *window; /* NULL: refused */
} READ[] = {
  { "2004-06-XX", "w 2004-06-01 2004-06-30 2004-06-01 2004-06-30" },
  { "1999-XX", "w 1999-01-01 1999-12-31 1999-01-01 1999-12-31" },
  { "2022-XX-XX", "w - - - -" },
  { "202X-XX-XX", "w 2020-01-01 2029-12-31 2020-01-01 2029-12-31" },
  { "2004-06/2006-08", "t 2004-06-01 2004-06-30 2006-08-01 2006-08-31" },
  { "2004-02-01/2005-02", "t 2004-02-01 2004-02-01 2005-02-01 2005-02-28" },
  { "2024-02", "w 2024-02-01 2024-02-29 2024-02-01 2024-02-29" },
  { "[2022-08-21..2022-08-31]", "w 08-21 08-31 08-21 08-31" },
  { "[2022-08-21,2022-08-22,2022-08-31]", "w 08-21 08-31 08-21 08-31" },
  { "[1667,1760-12]", "w 1667-01-01 1760-12-31 1667-01-01 1760-12-31" },
  { "[1667, 1760-12]", "w 1667-01-01 1760-12-31 1667-01-01 1760-12-31" },
  { "[..1760-12-03]", "w - - - 1760-12-03 <" },
  { "[1760-12..]", "w 1760-12-01 1760-12-31 - - >" },
  { "{1960,1961-12}", "t 1960-01-01 1960-12-31 1961-12-01 1961-12-31" },
  { "2004-06-~01/2004-06-~20", "t 2004-06-01 2004-06-01 2004-06-20 2004-06-20 ~" },
  { "2022-09~", "w 09-01 09-30 09-01 09-30 ~" },
  { "2022-09-07?", "w 09-07 09-07 09-07 09-07 ~" },
  { "2022-~09", "w 09-01 09-30 09-01 09-30 ~" },
  { "2022-21", "w 03-01 05-31 03-01 05-31" },
  { "2010-24", "w 2010-12-01 2011-02-28 2010-12-01 2011-02-28" },
  { "2022-34", "w 04-01 06-30 04-01 06-30" },
  { "2022-38", "w 05-01 08-31 05-01 08-31" },
  { "2022-41", "w 07-01 12-31 07-01 12-31" },
  { "../2022-10-31", "w - - - 10-31 <" },
  { "/2022-10-31", "w - - - 10-31" },
  { "2022-09/..", "t 09-01 09-30 - - >" },
  { "2022-09/", "t 09-01 09-30 - -" },
  { "2022-09-1X", "w 09-10 09-19 09-10 09-19" },
  { "2022-08-2X", "w 08-20 08-29 08-20 08-29" },
  { "2022-1X", "w 10-01 12-31 10-01 12-31" },
  { "202X", "w 2020-01-01 2029-12-31 2020-01-01 2029-12-31" },
  { "2022", "w 01-01 12-31 01-01 12-31" },
  { "2022-13" },
  { "2022-00" },
  { "2022-42" },
  { "2022-34-01" },
  { "2022-02-30" },
  { "2022-02-3X" },
  { "2022/later" },
  { "20220911" },
  { "2022-9-7" },
  { "0000" },
  { "/" },
  { "" },
  { "[" },
  { "[]" },
  { "[2022-08-31..2022-08-21]" },
  { "[2022-08-21..2022-08-31" },
  { "{2022-08-21]" },
  { "2022-10/2022-09" },
  { "2022-09-07/2022-09-08/2022-09-09" },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (READ); i++) {
    LaurelWindow window = LAUREL_WINDOW_UNKNOWN;
    g_autoptr (GError) error = NULL;
    gboolean read = laurel_edtf_read (READ[i].edtf, &window, &error);
    g_autofree char *text = window_to_text (&window, 2022);

    g_test_message ("%s", READ[i].edtf);
    if (READ[i].window == NULL) {
      g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
      g_assert_false (read);
      g_assert_cmpstr (text, ==, "w - - - -");
    } else {
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, READ[i].window);
      g_assert_true (laurel_window_check (&window, NULL));
    }
  }
}

static const struct {
  const char *words;
  const char *edtf;
} WRITTEN[] = {
  /* The cells of a real plan. */
  { "9月1日-11月30日", "2022-09-01/2022-11-30" },
  { "7月-10月", "2022-07/2022-10" },
  { "8月下旬", "[2022-08-21..2022-08-31]" },
  { "8月-9月", "2022-08/2022-09" },
  { "8月中旬-9月中旬", "2022-08-~11/2022-09-~20" },
  { "8月-10月", "2022-08/2022-10" },
  { "8月-11月", "2022-08/2022-11" },
  { "9月7日-9日", "2022-09-07/2022-09-09" },
  { "9月16日-18日", "2022-09-16/2022-09-18" },
  { "9月中下旬", "[2022-09-11..2022-09-30]" },
  { "9月中旬", "[2022-09-11..2022-09-20]" },
  { "9月下旬", "[2022-09-21..2022-09-30]" },
  { "9月", "2022-09" },
  { "9月-10月", "2022-09/2022-10" },
  { "9月-12月", "2022-09/2022-12" },
  { "全年", "2022-01-01/2022-12-31" },
  { "10月底前", "/2022-10-31" },
  { "11月", "2022-11" },
  /* And what else there is. */
  { "10月31日前均可", "../2022-10-31" },
  { "9月起", "2022-09/.." },
  { "9月开始", "2022-09/" },
  { "长期", "/.." },
  { "待定", "2022-XX-XX" },
  { "二季度", "2022-34" },
  { "下半年", "2022-41" },
  { "一季度-二季度", "2022-33/2022-34" },
  { "2022年", "2022" },
  { "约9月", "2022-09~" },
  { "约9月7日", "2022-09-07~" },
  { "约9月7日-9日", "2022-09-07~/2022-09-09~" },
  { "约9月中旬", "[2022-09-11~..2022-09-20~]" },
  { "9月中旬，为期3天", "[2022-09-11..2022-09-20]" },
};

static void
test_written (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WRITTEN); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (WRITTEN[i].words, 2022, NULL);
    g_autofree char *edtf = laurel_edtf_write (&reading.window, 2022);
    LaurelWindow back;

    g_test_message ("%s", WRITTEN[i].words);
    g_assert_cmpstr (edtf, ==, WRITTEN[i].edtf);
    g_assert_true (laurel_edtf_read (edtf, &back, NULL));
    g_assert_cmpint (back.es, ==, reading.window.es);
    g_assert_cmpint (back.le, ==, reading.window.le);
    g_assert_cmpint (back.open_start, ==, reading.window.open_start);
    g_assert_cmpint (back.open_end, ==, reading.window.open_end);
  }
}

/* What is written as EDTF comes back as it was written, gaps and all. */
static void
test_words (void)
{
  static const struct {
    const char *words;
    const char *edtf;
  } cases[] = {
    { "[1667,1760-12]", "[1667,1760-12]" },
    { "{1960,1961-12}", "{1960,1961-12}" },
    { "2004-06-~01/2004-06-~20", "2004-06-~01/2004-06-~20" },
    { "2022-09-1X", "2022-09-1X" },
    { "9月中旬", "[2022-09-11..2022-09-20]" },
    { "待定", "2022-XX-XX" },
    { "~5 May", "2022-05-05~" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (cases[i].words, 2022, NULL);
    g_autofree char *edtf = laurel_edtf_write_words (cases[i].words, &reading.window, 2022);

    g_assert_cmpstr (edtf, ==, cases[i].edtf);
  }
}

static void
test_nothing_known (void)
{
  LaurelWindow unknown = LAUREL_WINDOW_UNKNOWN;
  g_autofree char *edtf = laurel_edtf_write (&unknown, 0);

  g_assert_null (edtf);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/edtf/read", test_read);
  g_test_add_func ("/calendar/edtf/written", test_written);
  g_test_add_func ("/calendar/edtf/words", test_words);
  g_test_add_func ("/calendar/edtf/nothing-known", test_nothing_known);

  return g_test_run ();
}
