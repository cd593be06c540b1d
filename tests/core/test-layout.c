/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-layout.h"
#include "documents/laurel-paper.h"
#include "page-dump.h"
#include "paper-sample.h"
#include "pdf-reader.h"

#include <json-glib/json-glib.h>

/* A small template: a page of 300 × 200 points of type, and @blocks. */
static LaurelTemplate *
read_template (const char *styles, const char *blocks, GError **error)
{
  g_autofree char *json = g_strdup_printf (
    "{\"language\": \"zh\", \"title\": \"t\", \"subject\": \"s\","
    " \"page\": {\"size\": \"A4\", \"top\": 100, \"left\": 100, \"right\": 195.28,"
    "            \"bottom\": 541.89},"
    " \"numbering\": [\"一、\"],"
    " \"styles\": {\"plain\": {\"role\": \"song\", \"size\": 10, \"leading\": 20}%s},"
    " \"sections\": [{\"blocks\": [%s]}]}", styles, blocks);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return laurel_template_read (bytes, error);
}

static LaurelFields *
new_fields (const char *text)
{
  static const char * const COLUMNS[] = { "a", "b", NULL };
  LaurelFields *fields = laurel_fields_new ();

  laurel_fields_set (fields, "text", text);
  laurel_fields_set (fields, "none", NULL);
  laurel_fields_set (fields, "issuer", "南汀工艺协会");
  laurel_fields_set (fields, "document.date", "2025-08-19");
  laurel_fields_set (fields, "year", "2025");
  laurel_fields_add_table (fields, "rows", COLUMNS);

  return fields;
}

static Dump *
lay_out (const char *styles, const char *blocks, LaurelFields *fields)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template = read_template (styles, blocks, &error);
  g_autoptr (LaurelPages) pages = NULL;

  g_assert_no_error (error);
  pages = laurel_layout_compose (template, fields, NULL, &error);
  g_assert_no_error (error);

  return dump_new (pages);
}

static Dump *
lay_out_text (const char *style, const char *text)
{
  g_autoptr (LaurelFields) fields = new_fields (text);
  g_autofree char *styles = g_strdup_printf (", \"own\": {\"like\": \"plain\"%s}", style);

  return lay_out (styles, "{\"type\": \"text\", \"text\": \"{{text}}\", \"style\": \"own\"}",
                  fields);
}

static const struct {
  const char *styles;
  const char *blocks;
  const char *message; /* a part of it */
} FAULTS[] = {
  { ", \"x\": {\"role\": \"song\"}", "", "styles/x: A style needs" },
  { ", \"x\": {\"like\": \"y\"}", "", "styles/x: There is no style “y” above." },
  { ", \"x\": {\"like\": \"plain\", \"colour\": \"redd\"}", "", "styles/x: “redd” is no colour" },
  { ", \"x\": {\"like\": \"plain\", \"size\": \"3ch\"}", "", "styles/x: “3ch” is no length" },
  { ", \"x\": {\"like\": \"plain\", \"colr\": 1}", "", "styles/x: “colr” is not known" },
  { ", \"x\": {\"like\": \"plain\", \"tag\": \"%\"}", "",
    "styles/x: “%” is not known (tag). There are: P, H, H1" },
  { "", "{\"type\": \"text\", \"text\": \"a\"}", "sections/1/blocks/1: The block needs a style." },
  { "", "{\"type\": \"gap\"}, {\"type\": \"text\", \"style\": \"plain\"}",
    "sections/1/blocks/2: The block needs a text." },
  { "", "{\"type\": \"picture\"}", "sections/1/blocks/1: “picture” is not known" },
  { "", "{\"type\": \"table\", \"style\": \"plain\"}", "The block needs a table" },
  { "", "{\"type\": \"text\", \"text\": \"a\", \"style\": \"big\"}", "no style “big”" },
  { "", "3", "Entry 1 is of the wrong type" },
};

static void
test_template_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_template (FAULTS[i].styles, FAULTS[i].blocks, &error));
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
    if (strstr (error->message, FAULTS[i].message) == NULL)
      g_error ("“%s” does not say “%s”", error->message, FAULTS[i].message);
  }
}

static void
test_no_json (void)
{
  static const char * const TEXTS[] = { "", "{", "[]", "3", "{}" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (TEXTS[i], strlen (TEXTS[i]));
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_template_read (bytes, &error));
    g_assert_nonnull (error);
  }
}

/* Each template that comes with Laurel is whole, and asks for no unknown field. */
static void
test_own_templates (void)
{
  static const char * const KINDS[] = { "announcement", "change-notice", "plan-history",
                                       "year-plan" };
  static const char * const LANGUAGES[] = { "zh", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (LANGUAGES); j++) {
      g_autoptr (LaurelPaperData) data = laurel_paper_data_new (LANGUAGES[j]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) fields = laurel_paper_list_fields (KINDS[i], LANGUAGES[j], &error);
      g_autoptr (LaurelPages) pages = laurel_paper_compose (data, KINDS[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (laurel_pages_get_n_pages (pages), >, 0);
      g_assert_cmpuint (fields->len, >, 3);
    }
}

static JsonNode *
make_other_value (int kind)
{
  static const char * const VALUES[] = { "3", "-7", "\"x\"", "[]", "{}", "null", "[[1]]" };

  return json_from_string (VALUES[kind % G_N_ELEMENTS (VALUES)], NULL);
}

/* Puts another value in the @n-th place of a JSON tree, counted from 0; returns
 * how many places are left to go, or -1 when it is done. */
static int
damage (JsonNode *node, int n, int kind)
{
  g_autoptr (GList) names = JSON_NODE_HOLDS_OBJECT (node)
                            ? json_object_get_members (json_node_get_object (node)) : NULL;
  guint length = JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node))
                                              : 0;

  for (GList *l = names; l != NULL; l = l->next) {
    if (n-- == 0) {
      json_object_set_member (json_node_get_object (node), l->data, make_other_value (kind));
      return -1;
    }
    n = damage (json_object_get_member (json_node_get_object (node), l->data), n, kind);
    if (n < 0)
      return -1;
  }
  for (guint i = 0; i < length; i++) {
    n = damage (json_array_get_element (json_node_get_array (node), i), n, kind);
    if (n < 0)
      return -1;
  }

  return n;
}

/* Whatever stands in its place, a template is read or refused, and what is
 * read is laid out or refused. */
static void
test_damaged_templates (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
    "/io/github/laurel/Laurel/templates/plan-history.zh.json", 0, NULL);
  int refused = 0, n;

  for (n = 0;; n++) {
    g_autofree char *text = NULL;
    g_autoptr (GBytes) damaged = NULL;
    g_autoptr (LaurelTemplate) template = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) copy = json_from_string (g_bytes_get_data (bytes, NULL), NULL);

    if (damage (copy, n, n) >= 0)
      break;
    text = json_to_string (copy, FALSE);
    damaged = g_bytes_new (text, strlen (text));
    template = laurel_template_read (damaged, &error);
    g_assert_true ((template == NULL) == (error != NULL));
    refused += template == NULL;
    if (template != NULL) {
      g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
      g_autoptr (LaurelFields) fields = laurel_paper_make_fields (data);
      g_autoptr (LaurelPages) pages = laurel_layout_compose (template, fields, NULL, &error);

      g_assert_true ((pages == NULL) == (error != NULL));
    }
  }
  g_assert_cmpint (n, >, 200);
  g_assert_cmpint (refused, >, n / 3);
}

static void
test_unknown_field_names_the_block (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template = read_template (
    "", "{\"type\": \"text\", \"text\": \"{{txet}}\", \"style\": \"plain\"}", &error);
  g_autoptr (LaurelFields) fields = new_fields ("a");

  g_assert_no_error (error);
  g_assert_null (laurel_layout_compose (template, fields, NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD);
  g_assert_true (g_str_has_prefix (error->message, "sections/1/blocks/1: "));
  g_assert_nonnull (strstr (error->message, "text"));
}

static void
test_unknown_role (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template = read_template (
    ", \"x\": {\"role\": \"brush\", \"size\": 10, \"leading\": 10}", "", &error);
  g_autoptr (LaurelFields) fields = new_fields ("a");

  g_assert_no_error (error);
  g_assert_null (laurel_layout_compose (template, fields, NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, "brush"));
}

/* A value is text, whatever it looks like. */
static void
test_values_are_not_markup (void)
{
  g_autoptr (Dump) dump = lay_out_text ("", "<b>&{{x}}</b>");

  dump_find (dump, "<b>&{{x}}</b>");
}

static void
test_balance (void)
{
  static const char *const TEXT = "木木木木木木木木木木木木木木木木木木木木木木木木木木木木木木木木";
  g_autoptr (Dump) plain = lay_out_text ("", TEXT);
  g_autoptr (Dump) dump = lay_out_text (", \"balance\": true", TEXT);

  g_assert_cmpfloat_with_epsilon (dump_get_text (plain, 1, 0)->width, 300, 0.1);
  g_assert_cmpfloat_with_epsilon (dump_get_text (plain, 1, 1)->width, 20, 0.1);
  g_assert_cmpfloat_with_epsilon (dump_get_text (dump, 1, 0)->width, 160, 0.1);
  g_assert_cmpfloat_with_epsilon (dump_get_text (dump, 1, 1)->width, 160, 0.1);
}

/* Of fifteen characters a line: each part stands on one. */
static const char *const TITLES[][4] = {
  { "关于调整2025年质量月", "系列活动部分安排的通知" },
  { "关于举办全国质量月", "系列活动的通知" },
  { "全国工艺品牌创新", "成果经验交流活动" },
  { "关于调整2025年", "“质量月”部分安排的通知" },
  { "关于公布全国优秀质量管理", "小组和先进个人评选结果" },
  { "交流名单：", "质量改进小组优秀成果发表会" },
};

/* No character stands alone with its full stop in the last line, where the line before can give one
 * away. */
static void
test_nothing_is_lonely (void)
{
  static const struct {
    const char *style;
    const char *last;
  } CASES[] = {
    { ", \"align\": \"justify\"", "明明。" },
    { ", \"align\": \"centre\"", "明明。" },
    { ", \"align\": \"left\"", "明。" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (Dump) dump =
      lay_out_text (CASES[i].style, "明明明明明明明明明明明明明明明明明明明明明明明明明明明明明明明。");

    g_assert_cmpstr (dump_get_text (dump, 1, 1)->text, ==, CASES[i].last);
    if (i == 0)
      g_assert_cmpfloat_with_epsilon (dump_get_text (dump, 1, 0)->width, 300, 0.1);
  }
}

/* In a title no word is parted, nor what stands in quotation marks, and nothing is left
 * alone in the last line; what stands before a colon has its own. */
static void
test_titles_keep_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TITLES); i++) {
    g_autofree char *title = g_strjoinv ("", (char **) TITLES[i]);
    g_autoptr (Dump) dump = lay_out_text (", \"balance\": true, \"size\": 20", title);

    for (int line = 0; TITLES[i][line] != NULL; line++)
      g_assert_cmpstr (dump_get_text (dump, 1, line)->text, ==, TITLES[i][line]);
  }
}

/* The white in the cell of a mark at a line's end, or start, does not push it
 * off the middle: that of the page's type is at 250. */
static void
test_optical_centre (void)
{
  g_autoptr (Dump) none = lay_out_text (", \"align\": \"centre\"", "良作月");
  g_autoptr (Dump) behind = lay_out_text (", \"align\": \"centre\"", "良作月）");
  g_autoptr (Dump) before = lay_out_text (", \"align\": \"centre\"", "（良作月");

  g_assert_cmpfloat_with_epsilon (dump_find (none, "良作月")->x, 250 - 15, 0.05);
  g_assert_cmpfloat_with_epsilon (dump_find (behind, "良作月）")->x, 250 - 17.5, 0.05);
  g_assert_cmpfloat_with_epsilon (dump_find (before, "（良作月")->x, 250 - 22.5, 0.05);
}

/* Twenty-five characters of 20 points in 300: set in 12; the floor is 15. */
static void
test_fit (void)
{
  const char *long_text = "一二三四五六七八九十一二三四五六七八九十一二三四五";
  g_autoptr (Dump) fitted = lay_out_text (", \"size\": 20, \"fit\": true, \"floor\": 8", long_text);
  g_autoptr (Dump) floored = lay_out_text (", \"size\": 20, \"fit\": true, \"floor\": 15,"
                                           " \"max_lines\": 2", long_text);

  g_assert_cmpfloat (dump_get_text (fitted, 1, 0)->size, ==, 12);
  g_assert_cmpint (dump_count_texts (fitted, 1), ==, 1);
  g_assert_cmpfloat (dump_get_text (floored, 1, 0)->size, ==, 15);
  g_assert_cmpint (dump_count_texts (floored, 1), ==, 2);
}

static void
test_too_long (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template = read_template (
    ", \"x\": {\"like\": \"plain\", \"size\": 20, \"fit\": true, \"floor\": 15, \"max_lines\": 1}",
    "{\"type\": \"text\", \"text\": \"{{text}}\", \"style\": \"x\"}", &error);
  g_autoptr (LaurelFields) fields = new_fields ("一二三四五六七八九十一二三四五六七八九十一");

  g_assert_no_error (error);
  g_assert_null (laurel_layout_compose (template, fields, NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "text"));
}

/* No line of a paragraph is alone at a page's foot or head. */
static void
test_widows (void)
{
  for (int before = 1; before < 12; before++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (Dump) dump = NULL;
    int counts[3] = { 0 };

    for (int i = 0; i < before; i++)
      g_string_append (text, "短\n");
    for (int i = 0; i < 30 * 4; i++)
      g_string_append (text, "长");
    dump = lay_out_text ("", text->str);

    for (guint i = 0; i < dump->lines->len; i++)
      if (g_str_has_prefix (dump_get (dump, i)->text, "长"))
        counts[dump_get (dump, i)->page]++;
    g_assert_cmpint (counts[1] + counts[2], ==, 4);
    g_assert_cmpint (counts[1], !=, 1);
    g_assert_cmpint (counts[2], !=, 1);
  }
}

/* What cannot be kept together on any page is not lost, nor put below its foot. */
static void
test_kept_beyond_a_page (void)
{
  g_autoptr (GString) text = g_string_new ("段");
  g_autoptr (Dump) dump = NULL;

  for (int i = 0; i < 29; i++)
    g_string_append (text, "\n段");
  dump = lay_out_text (", \"keep\": true", text->str);
  g_assert_cmpint (dump_count (dump, "段"), ==, 30);
  g_assert_cmpint (dump_count_texts (dump, 1), ==, 10);
  g_assert_cmpint (dump_count_texts (dump, 3), ==, 10);
}

static void
test_spacing (void)
{
  g_autoptr (Dump) tight = lay_out_text ("", "良作月");
  g_autoptr (Dump) wide = lay_out_text (", \"spacing\": 0.5", "良作月");
  g_autoptr (Dump) mixed = lay_out_text ("", "良Z月");

  g_assert_cmpfloat_with_epsilon (dump_find (tight, "良作月")->width, 30, 0.05);
  g_assert_cmpfloat_with_epsilon (dump_find (wide, "良作月")->width, 40, 0.05);
  g_assert_cmpfloat (dump_find (mixed, "良Z月")->width, >, 20 + 2 * 1.25 + 3);
}

#define TABLE "{\"type\": \"table\", \"table\": \"rows\", \"style\": \"plain\"," \
              " \"head\": \"plain\", \"columns\": [" \
              "  {\"title\": \"甲\", \"when\": \"a\", \"text\": \"{{a}}\", \"part\": 1," \
              "   \"style\": \"plain\"}," \
              "  {\"title\": \"乙\", \"text\": \"{{b}}\", \"style\": \"plain\", \"part\": 2}]}"

static void
test_table_goes_on (void)
{
  g_autoptr (LaurelFields) fields = new_fields ("");
  g_autoptr (LaurelFields) few = new_fields ("");
  g_autoptr (Dump) dump = NULL, narrow = NULL;

  for (int i = 0; i < 20; i++)
    laurel_fields_set (laurel_fields_add_row (fields, "rows"), "a", "行");
  dump = lay_out ("", TABLE, fields);

  /* Six rows of 28 points below a head of 28, on each page of 200. */
  g_assert_cmpint (dump_count (dump, "行"), ==, 20);
  g_assert_cmpint (dump_count (dump, "甲"), ==, 4);
  g_assert_cmpint (dump_count_texts (dump, 1), ==, 8);
  g_assert_cmpint (dump_count_texts (dump, 4), ==, 4);
  g_assert_cmpfloat_with_epsilon (dump_find (dump, "乙")->x, 100 + 97 + 9, 0.01);

  /* A column with “when” is left out where nothing is said of it. */
  laurel_fields_set (laurel_fields_add_row (few, "rows"), "b", "行");
  narrow = lay_out ("", TABLE, few);
  g_assert_cmpfloat_with_epsilon (dump_find (narrow, "乙")->x, 100, 0.01);
}

/* A row higher than a page goes on line by line, and loses none. */
static void
test_high_row (void)
{
  g_autoptr (LaurelFields) fields = new_fields ("");
  g_autoptr (GString) text = g_string_new ("起");
  LaurelFields *row = laurel_fields_add_row (fields, "rows");
  g_autoptr (Dump) dump = NULL;

  for (int i = 0; i < 29; i++)
    g_string_append (text, "\n续");
  laurel_fields_set (row, "a", "甲行");
  laurel_fields_set (row, "b", text->str);
  dump = lay_out ("", TABLE, fields);

  g_assert_cmpint (dump_count (dump, "续"), ==, 29);
  g_assert_cmpint (dump_find (dump, "甲行")->page, ==, dump_find (dump, "起")->page);
  for (guint i = 0; i < dump->lines->len; i++)
    g_assert_cmpfloat (dump_get (dump, i)->y, <=, 301);
}

static void
test_no_glyph (void)
{
  static const struct { const char *text; const char *message; const char *words; } CASES[] = {
    { "某\uE000某", "(U+E000) of “Title”, in “", "某" },
    { "\U0010FFFD", "(U+10FFFD) of “Title”, in “", "" },
    { "a\001b", "(U+0001) of “Title”, in “", "a b" },
    { "The evening on which everybody comes to the \uE000 party, with a long name",
      "(U+E000) of “Title”, in “…", "everybody comes to the \uE000 party, with a long na" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
    LaurelPaperActivity *activity = data->activities->pdata[0];
    g_autoptr (GError) error = NULL;

    g_free (activity->title);
    activity->title = g_strdup (CASES[i].text);
    g_assert_null (laurel_paper_compose (data, "announcement", NULL, &error));
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_NO_GLYPH);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, CASES[i].message));
    g_assert_nonnull (strstr (error->message, CASES[i].words));
  }
}

/* Other ends of lines and tabs are not characters of their own. */
static void
test_white_space (void)
{
  g_autoptr (Dump) dump = lay_out_text ("", "甲\r\n乙\r丙\t丁\n\n戊");

  dump_find (dump, "甲");
  dump_find (dump, "乙");
  dump_find (dump, "丙 丁");
  dump_find (dump, "戊");
}

/* They come out, in whatever font has them, and can be read back. */
static void
test_rare_characters (void)
{
  static const char * const RARE[] = { "㛃", "𠮷", "𬭎", "龘" };
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  g_autofree char *names = g_strjoinv ("", (GStrv) (const char *[]) {
    RARE[0], RARE[1], RARE[2], RARE[3], NULL });
  LaurelPaperActivity *activity = data->activities->pdata[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPages) pages = NULL;
  pdf_auto PopplerDocument *document = NULL;
  g_autofree char *text = NULL;

  g_free (activity->title);
  activity->title = g_strdup (names);
  pages = laurel_paper_compose (data, "announcement", NULL, &error);
  g_assert_no_error (error);
  document = pdf_open (pages);
  text = pdf_dup_text (document, 0);
  g_assert_nonnull (strstr (text, names));
}

static void
test_overrides (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  g_autoptr (GHashTable) overrides = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (Dump) dump = NULL;
  LaurelPaperField *title;

  g_hash_table_insert (overrides, (char *) "title", (char *) "关于{{title}}的通知");
  pages = laurel_paper_compose (data, "announcement", overrides, &error);
  g_assert_no_error (error);
  dump = dump_new (pages);
  dump_find (dump, "关于{{title}}的通知");

  fields = laurel_paper_list_field_texts (data, "announcement", overrides, &error);
  g_assert_no_error (error);
  title = g_ptr_array_index (fields, 2);
  g_assert_cmpstr (title->name, ==, "title");
  g_assert_cmpstr (title->label_zh, ==, "标题");
  g_assert_cmpstr (title->text, ==, "关于{{title}}的通知");
}

/* Only what this document is set in is told, and only where it is missing. */
static void
test_fallbacks (void)
{
  g_autoptr (LaurelPaperData) zh = sample_new_activity ("zh", 13);
  g_autoptr (LaurelPaperData) en = sample_new_activity ("en", 13);
  g_autoptr (LaurelPages) chinese = laurel_paper_compose (zh, "announcement", NULL, NULL);
  g_autoptr (LaurelPages) english = laurel_paper_compose (en, "announcement", NULL, NULL);
  g_auto (GStrv) all = laurel_pages_dup_fallbacks (chinese);
  g_auto (GStrv) few = laurel_pages_dup_fallbacks (english);

  g_assert_cmpuint (g_strv_length (few), <=, g_strv_length (all));
  for (gsize i = 0; few[i] != NULL; i++)
    g_assert_null (strstr (few[i], "FangSong"));
}

static void
test_unknown_kind (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_paper_list_fields ("poem", "zh", &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, "poem"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/template/faults", test_template_faults);
  g_test_add_func ("/documents/template/no-json", test_no_json);
  g_test_add_func ("/documents/template/damaged", test_damaged_templates);
  g_test_add_func ("/documents/template/own", test_own_templates);
  g_test_add_func ("/documents/template/unknown-field", test_unknown_field_names_the_block);
  g_test_add_func ("/documents/template/unknown-role", test_unknown_role);
  g_test_add_func ("/documents/template/unknown-kind", test_unknown_kind);
  g_test_add_func ("/documents/layout/values-are-not-markup", test_values_are_not_markup);
  g_test_add_func ("/documents/layout/balance", test_balance);
  g_test_add_func ("/documents/layout/lonely", test_nothing_is_lonely);
  g_test_add_func ("/documents/layout/titles-keep-words", test_titles_keep_words);
  g_test_add_func ("/documents/layout/optical-centre", test_optical_centre);
  g_test_add_func ("/documents/layout/fit", test_fit);
  g_test_add_func ("/documents/layout/too-long", test_too_long);
  g_test_add_func ("/documents/layout/widows", test_widows);
  g_test_add_func ("/documents/layout/kept-beyond-a-page", test_kept_beyond_a_page);
  g_test_add_func ("/documents/layout/spacing", test_spacing);
  g_test_add_func ("/documents/layout/table-goes-on", test_table_goes_on);
  g_test_add_func ("/documents/layout/high-row", test_high_row);
  g_test_add_func ("/documents/layout/no-glyph", test_no_glyph);
  g_test_add_func ("/documents/layout/white-space", test_white_space);
  g_test_add_func ("/documents/layout/rare-characters", test_rare_characters);
  g_test_add_func ("/documents/layout/fallbacks", test_fallbacks);
  g_test_add_func ("/documents/layout/overrides", test_overrides);

  return g_test_run ();
}
