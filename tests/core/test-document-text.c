/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-line-break.h"
#include "documents/laurel-numbering.h"
#include "documents/laurel-paragraph.h"
#include "documents/laurel-text.h"

static const char * const COLUMNS[] = { "name", NULL };
static const char * const NUMBERING[] = { "一、", "（一）", NULL };

static LaurelFields *
new_fields (void)
{
  LaurelFields *fields = laurel_fields_new ();

  laurel_fields_set (fields, "title", "<b>&{{x}}</b>");
  laurel_fields_set (fields, "date", "2025-09-01");
  laurel_fields_set (fields, "empty", NULL);
  laurel_fields_set (fields, "person", "张三");
  laurel_fields_add_table (fields, "people", COLUMNS);
  laurel_fields_add_table (fields, "nobody", COLUMNS);
  laurel_fields_set (laurel_fields_add_row (fields, "people"), "name", "host");
  laurel_fields_set (laurel_fields_add_row (fields, "people"), "name", "其他");

  return fields;
}

static const struct {
  const char *text;
  const char *expanded;
} TEXTS[] = {
  { "", "" },
  { "plain } text", "plain } text" },
  { "{{title}}", "<b>&{{x}}</b>" },
  { "{{date}} {{date|long}}", "2025-09-01 2025年9月1日" },
  { "{{empty|long}}|{{title|long}}", "|<b>&{{x}}</b>" },
  { "{{person|spaced}}", "张　三" },
  { "a{{#empty}}b{{/empty}}c{{^empty}}d{{/empty}}", "acd" },
  { "{{#person}}{{person}}！{{/person}}{{^person}}谁{{/person}}", "张三！" },
  { "{{#people}}{{#rest}}、{{/rest}}{{n}}{{name|word}}{{/people}}", "1主办、2其他" },
  { "{{#people}}{{person}}{{/people}}", "张三张三" },
  { "{{#nobody}}{{name}}{{/nobody}}{{^nobody}}无{{/nobody}}", "无" },
  { "{{=1}}{{=2}}{{=2}}{{=1}}{{=2}}", "一、（一）（二）二、（一）" },
  { "{{=1}}{{#empty}}{{=1}}{{/empty}}{{=1}}", "一、二、" },
};

static LaurelText *
expand (const char *text, GError **error)
{
  g_autoptr (LaurelFields) fields = new_fields ();
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  LaurelExpander expander = { "zh", words, NUMBERING };

  g_hash_table_insert (words, (char *) "host", (char *) "主办");
  return laurel_expander_expand (&expander, text, fields, error);
}

static void
test_expand (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelText) text = expand (TEXTS[i].text, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (text->text, ==, TEXTS[i].expanded);
  }
}

static const struct {
  const char *text;
  int code;
  const char *message; /* a part of it */
} FAULTS[] = {
  { "{{titel}}", LAUREL_DOCUMENT_ERROR_FIELD, "title" },
  { "{{#empty}}{{titel}}{{/empty}}", LAUREL_DOCUMENT_ERROR_FIELD, "“titel”" },
  { "{{#nobody}}{{nmae}}{{/nobody}}", LAUREL_DOCUMENT_ERROR_FIELD, "name" },
  { "{{#titel}}{{/titel}}", LAUREL_DOCUMENT_ERROR_FIELD, "title" },
  { "{{title", LAUREL_DOCUMENT_ERROR_TEMPLATE, "}}" },
  { "{{}}", LAUREL_DOCUMENT_ERROR_TEMPLATE, "names no field" },
  { "{{#title}}", LAUREL_DOCUMENT_ERROR_TEMPLATE, "not closed" },
  { "{{/title}}", LAUREL_DOCUMENT_ERROR_TEMPLATE, "not opened" },
  { "{{#title}}{{/date}}", LAUREL_DOCUMENT_ERROR_TEMPLATE, "not opened" },
  { "{{title|upper}}", LAUREL_DOCUMENT_ERROR_TEMPLATE, "upper" },
  { "{{people}}", LAUREL_DOCUMENT_ERROR_TEMPLATE, "table" },
  { "{{=3}}", LAUREL_DOCUMENT_ERROR_TEMPLATE, "3" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelText) text = expand (FAULTS[i].text, &error);

    g_assert_null (text);
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, FAULTS[i].code);
    g_assert_nonnull (strstr (error->message, FAULTS[i].message));
  }
}

static void
test_sources (void)
{
  g_autoptr (LaurelText) text = expand ("第{{date}}，{{person|spaced}}", NULL);
  gsize comma = strstr (text->text, "，") - text->text;

  g_assert_null (laurel_text_get_field (text, 0));
  g_assert_cmpstr (laurel_text_get_field (text, strlen ("第")), ==, "date");
  g_assert_null (laurel_text_get_field (text, comma));
  g_assert_cmpstr (laurel_text_get_field (text, strlen (text->text) - 1), ==, "person");
}

static const struct {
  const char *name;
  const char *spaced;
} NAMES[] = {
  { "张三", "张　三" },     { "欧阳子", "欧阳子" },   { "买买提·吐尔逊", "买买提·吐尔逊" },
  { "Li", "Li" },           { "", "" },               { "张", "张" },
  { "𠮷田", "𠮷　田" },     { "张A", "张A" },
};

static void
test_spaced (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *spaced = laurel_text_format_spaced (NAMES[i].name);

    g_assert_cmpstr (spaced, ==, NAMES[i].spaced);
  }
}

static void
test_long_dates (void)
{
  g_autofree char *en = laurel_text_format_long ("2025-09-01", "en");
  g_autofree char *zh = laurel_text_format_long ("2025-12-31", "zh");
  g_autofree char *own = laurel_text_format_long ("2025年秋", "zh");

  g_assert_cmpstr (en, ==, "1 September 2025");
  g_assert_cmpstr (zh, ==, "2025年12月31日");
  g_assert_cmpstr (own, ==, "2025年秋");
}

static const struct {
  const char *pattern;
  int n;
  const char *number;
} NUMBERS[] = {
  { "一、", 1, "一、" },   { "一、", 9, "九、" },    { "一、", 10, "十、" },
  { "一、", 11, "十一、" }, { "一、", 20, "二十、" }, { "一、", 35, "三十五、" },
  { "（一）", 3, "（三）" }, { "1.", 12, "12." },      { "(a)", 2, "(b)" },
};

static void
test_numbering (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    g_autofree char *number = laurel_numbering_format (NUMBERS[i].pattern, NUMBERS[i].n);
    g_autofree char *line = g_strconcat (number, "时间", NULL);

    g_assert_cmpstr (number, ==, NUMBERS[i].number);
    g_assert_true (laurel_numbering_matches (NUMBERS[i].pattern, line));
  }

  g_assert_false (laurel_numbering_matches ("一、", "时间和地点"));
  g_assert_false (laurel_numbering_matches ("一、", "一个"));
  g_assert_false (laurel_numbering_matches ("1.", "2025.9"));
  g_assert_false (laurel_numbering_matches ("（一）", "（拟定）"));
}

/* Where lines may break, marked with a bar. */
static const struct {
  const char *language;
  const char *marked;
} BREAKS[] = {
  { "zh", "良|作，|月" },
  { "zh", "他|说：|“好”。|是" },
  { "zh", "《良|作|月》|安|排|（拟|定）|等" },
  { "zh", "9月|11日–20日|内" },
  { "zh", "第3届|共|28家|单|位" },
  { "zh", "为|95%|以|上" },
  { "zh", "好……|吗" },
  { "zh", "见|Nanting |Craft。|了" },
  { "zh", "王　芳　　|诸葛孔明　　|古丽娜尔·买买提" },
  { "en", "8–10 |September, |well-|known |(twice)." },
};

static void
test_line_breaks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BREAKS); i++) {
    g_auto (GStrv) parts = g_strsplit (BREAKS[i].marked, "|", -1);
    g_autofree char *text = g_strjoinv ("", parts);
    g_autofree gboolean *breaks = laurel_line_break_find (text, -1, BREAKS[i].language);
    g_autoptr (GString) marked = g_string_new (NULL);
    const char *at = text;

    for (int j = 0; *at != '\0'; j++, at = g_utf8_next_char (at)) {
      if (breaks[j])
        g_string_append_c (marked, '|');
      g_string_append_unichar (marked, g_utf8_get_char (at));
    }
    g_assert_cmpstr (marked->str, ==, BREAKS[i].marked);
  }
}

/* Box 600, nominal 30, floor 18. */
static void
test_fit (void)
{
  g_assert_cmpfloat (laurel_paragraph_fit_size (30, 18, 600, 500), ==, 30);
  g_assert_cmpfloat (laurel_paragraph_fit_size (30, 18, 600, 720), ==, 25);
  g_assert_cmpfloat (laurel_paragraph_fit_size (30, 18, 600, 900), ==, 20);
  g_assert_cmpfloat (laurel_paragraph_fit_size (30, 18, 600, 730), ==, 24.5);
  g_assert_cmpfloat (laurel_paragraph_fit_size (30, 18, 600, 1100), ==, 18);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/text/expand", test_expand);
  g_test_add_func ("/documents/text/faults", test_faults);
  g_test_add_func ("/documents/text/sources", test_sources);
  g_test_add_func ("/documents/text/spaced", test_spaced);
  g_test_add_func ("/documents/text/long-dates", test_long_dates);
  g_test_add_func ("/documents/numbering", test_numbering);
  g_test_add_func ("/documents/line-break", test_line_breaks);
  g_test_add_func ("/documents/paragraph/fit", test_fit);

  return g_test_run ();
}
