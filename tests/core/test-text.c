/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-quotes.h"
#include "base/laurel-text.h"

static const struct {
  const char *typed;
  const char *clean;
} TYPED[] = {
  { "  Opening\n", "Opening" },
  { "第一届\t大会\n在北苑", "第一届\t大会\n在北苑" },
  { "Open\x07ing\x1b[31m", "Opening[31m" },
  { "invoice\u202efdp.exe", "invoicefdp.exe" },
  { "\u2066Opening\u2069", "Opening" },
  { "a\u200db", "a\u200db" }, /* joins letters and pictures */
  { "مهرجان", "مهرجان" },
  { "\u202e \x01", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++) {
    g_autofree char *clean = laurel_text_dup_clean (TYPED[i].typed);

    g_assert_cmpstr (clean, ==, TYPED[i].clean);
  }
}

static void
test_ungroup (void)
{
  static const char *const NUMBERS[][2] = {
    { "1,200", "1200" }, { "12,000,000", "12000000" }, { "1,200.50", "1200.50" }, { "7", "7" },
    { "1,5", "1,5" }, { "1,2000", "1,2000" }, { "1,200,00", "1,200,00" }, { ",200", ",200" },
    { "1200,300", "1200,300" }, { "a,200", "a,200" }, { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    g_autofree char *text = g_strdup (NUMBERS[i][0]);

    g_assert_cmpstr (laurel_text_ungroup (text), ==, NUMBERS[i][1]);
  }
}

static const struct {
  const char *text;
  const char *spread;
} SPREAD[] = {
  { "质量月", " 质  量  月 " },
  { "第3届 Q", " 第 3 届  Q" },
  { "", "" },
};

static void
test_spread (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SPREAD); i++) {
    g_autofree char *spread = laurel_text_spread_han (SPREAD[i].text);

    g_assert_cmpstr (spread, ==, SPREAD[i].spread);
  }
}

static const struct {
  const char *text;
  const char *nested;
} QUOTES[] = {
  { "关于“中国“质量月”安排”的通知", "关于“中国‘质量月’安排”的通知" },
  { "“a “b “c” d” e”", "“a ‘b “c” d’ e”" },
  { "“庆祝‘质量“月”’活动”", "“庆祝‘质量“月”’活动”" },
  { "“甲“乙”、“丙”丁”和“戊”", "“甲‘乙’、‘丙’丁”和“戊”" },
  { "“within”“through”", "“within”“through”" },
  { "“Members’ “open” day”", "“Members’ ‘open’ day”" },
  { "‘甲“乙”丙’", "‘甲“乙”丙’" },
  { "“未完“甲”", "“未完“甲”" },
  { "第一行“甲\n“乙“丙””", "第一行“甲\n“乙‘丙’”" },
  { "甲”乙“", "甲”乙“" },
  { "", "" },
};

static void
test_quotes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (QUOTES); i++) {
    g_autofree char *nested = laurel_quotes_nest (g_strdup (QUOTES[i].text));

    g_assert_cmpstr (nested, ==, QUOTES[i].nested);
  }
  g_assert_null (laurel_quotes_nest (NULL));
}

/* Sixteen marks within each other are no text: they stay. */
static void
test_deep_quotes (void)
{
  GString *deep = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *nested = NULL;

  for (int i = 0; i < 20; i++)
    g_string_append (deep, "“");
  for (int i = 0; i < 20; i++)
    g_string_append (deep, "”");
  text = g_string_free (deep, FALSE);
  nested = laurel_quotes_nest (g_strdup (text));

  g_assert_cmpstr (nested, ==, text);
}

static void
test_quote (void)
{
  g_autofree char *quoted = laurel_quote ("Released “%s”", "中国“质量月”活动");

  g_assert_cmpstr (quoted, ==, "Released “中国‘质量月’活动”");
}

static const struct {
  const char *text;
  const char *escaped;
} ESCAPED[] = {
  { "a\x1b[31mred\nline\t.", "a\\x1b[31mred\nline\t." },
  { "\r\x7f\xc2\x9b", "\\x0d\\x7f\\x9b" },
  { "a\u202eb", "a\\u202eb" },
  { "a \u2068مهرجان\u2069 b", "a مهرجان b" },
  { "质量月 — “a”", "质量月 — “a”" },
  { "", "" },
};

static void
test_escaped (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ESCAPED); i++) {
    g_autofree char *escaped = laurel_text_dup_escaped (ESCAPED[i].text);

    g_assert_cmpstr (escaped, ==, ESCAPED[i].escaped);
  }
}

static const struct {
  const char *text;
  const char *isolated;
} PARTS[] = {
  { "19 August", "19 August" },
  { "8月19日", "8月19日" },
  { "19 أغسطس", "\u206819 أغسطس\u2069" },
  { "‏19.8", "\u2068‏19.8\u2069" },
  { "פסטיבל 3", "\u2068פסטיבל 3\u2069" },
  { "", "" },
};

static void
test_isolate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++) {
    g_autofree char *isolated = laurel_text_isolate (g_strdup (PARTS[i].text));

    g_assert_cmpstr (isolated, ==, PARTS[i].isolated);
  }
}

/* Only where directions meet; marks that do not go in pairs stay as they are. */
static void
test_what_is_quoted_is_isolated (void)
{
  g_autofree char *hebrew = laurel_quote ("“%s” takes 3 of “%s”", "פסטיבל 2", "Hexi");
  g_autofree char *latin = laurel_quote ("“%s” takes 3", "Festival");
  g_autofree char *nested = laurel_quote ("Made “%s”", "“פסטיבל” 2");
  g_autofree char *open = laurel_quote ("Made “%s”", "“פסטיבל");

  g_assert_cmpstr (hebrew, ==, "“\u2068פסטיבל 2\u2069” takes 3 of “\u2068Hexi\u2069”");
  g_assert_cmpstr (latin, ==, "“Festival” takes 3");
  g_assert_cmpstr (nested, ==, "Made “\u2068‘פסטיבל’ 2\u2069”");
  g_assert_cmpstr (open, ==, "Made ““פסטיבל”");
}

/* A sentence keeps what it says, whatever the length of the titles in it. */
static const struct {
  const char *text;
  guint columns;
  const char *brief;
} SHORT[] = {
  { "Moved “Lecture” to 3 October", 10, "Moved “Lecture” to 3 October" },
  { "Moved “Lecture on the history of quality 7” to 3 October", 13,
    "Moved “Lecture …ty 7” to 3 October" },
  { "已将“质量月经验交流活动第二期”移至9月15日", 14, "已将“质量月经…二期”移至9月15日" },
  { "“0123456789” after “abcdefghij”", 7, "“0123…89” after “abcd…ij”" },
  { "No quotation at all, however long it may be", 5,
    "No quotation at all, however long it may be" },
  { "“open and never closed", 5, "“open and never closed" },
  { "closed” and never open", 5, "closed” and never open" },
  { "Moved “\u2068פסטיבל הסתיו הגדול\u2069” to May", 7,
    "Moved “\u2068פסטי…ול\u2069” to May" },
  { "“e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301”", 4,
    "“e\u0301e\u0301…e\u0301”" },
};

static void
test_short (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHORT); i++) {
    g_autofree char *brief = laurel_quotes_dup_short (SHORT[i].text, SHORT[i].columns);

    g_assert_cmpstr (brief, ==, SHORT[i].brief);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/deep-quotes", test_deep_quotes);
  g_test_add_func ("/text/escaped", test_escaped);
  g_test_add_func ("/text/isolate", test_isolate);
  g_test_add_func ("/text/isolate-quotations", test_what_is_quoted_is_isolated);
  g_test_add_func ("/text/quote", test_quote);
  g_test_add_func ("/text/quotes", test_quotes);
  g_test_add_func ("/text/short", test_short);
  g_test_add_func ("/text/spread", test_spread);
  g_test_add_func ("/text/ungroup", test_ungroup);

  return g_test_run ();
}
