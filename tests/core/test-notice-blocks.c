/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-notice-block-store.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-prose.h"
#include "exchange/laurel-docx-reader.h"
#include "sample-library.h"

/*
 * The blocks of a notice: what is done to them, and that what nobody touched stays what the
 * data say.
 */

typedef struct {
  Fixture base;
  gint64 programme;
  gint64 activity;
} Notice;

static LaurelPaperSubject
subject_of (Notice *n)
{
  return (LaurelPaperSubject) {
    .kind = "announcement", .programme = n->programme, .activity = n->activity,
  };
}

static void
begin (Notice *n, gconstpointer data)
{
  set_up (&n->base, NULL);
  n->programme = laurel_test_read_int (n->base.library, "SELECT min (id) FROM programme");
  n->activity = laurel_test_read_int (n->base.library,
                                      "SELECT id FROM activity WHERE number = '13'"
                                      " ORDER BY id LIMIT 1");
}

static void
end (Notice *n, gconstpointer data)
{
  tear_down (&n->base, NULL);
}

static GVariant *
make_args (Notice *n, const char *format, ...)
{
  GVariantBuilder args;
  va_list values;
  g_autoptr (GVariant) rest = NULL;

  va_start (values, format);
  rest = g_variant_ref_sink (g_variant_new_va (format, NULL, &values));
  va_end (values);
  g_variant_builder_init (&args, G_VARIANT_TYPE_TUPLE);
  g_variant_builder_add (&args, "x", n->programme);
  g_variant_builder_add (&args, "x", n->activity);
  g_variant_builder_add (&args, "s", "announcement");
  g_variant_builder_add (&args, "i", 0);
  g_variant_builder_add (&args, "i", 0);
  g_variant_builder_add (&args, "x", (gint64) 0);
  for (gsize i = 0; i < g_variant_n_children (rest); i++) {
    g_autoptr (GVariant) child = g_variant_get_child_value (rest, i);

    g_variant_builder_add_value (&args, child);
  }

  return g_variant_builder_end (&args);
}

/* The blocks as one line each. */
static char *
tell (Notice *n)
{
  LaurelPaperSubject subject = subject_of (n);
  LaurelReader *reader = laurel_library_get_reader (n->base.library);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperData) data = laurel_paper_load_data (reader, &subject, &error);
  g_autoptr (GHashTable) fields = laurel_paper_load_fields (reader, &subject, &error);
  g_autoptr (GPtrArray) blocks = laurel_paper_make_blocks (data, "announcement", fields, &error);
  GString *told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < blocks->len; i++) {
    const LaurelNoticeBlock *block = blocks->pdata[i];

    g_string_append_printf (told, "%s|%s%d|%s|%s%s\n", block->name,
                            laurel_notice_kind_get_name (block->kind), block->level,
                            block->own ? "own" : "data", block->number ? block->number : "",
                            block->text);
  }

  return g_string_free (told, FALSE);
}

static gboolean
tells (Notice *n, const char *line)
{
  g_autofree char *told = tell (n);

  return strstr (told, line) != NULL;
}

static void
run (Notice *n, const LaurelCommand *command, GVariant *args)
{
  laurel_test_run (n->base.library, command, args);
}

static void
test_a_view_until_typed_over (Notice *n, gconstpointer data)
{
  g_assert_true (tells (n, "place|paragraph0|data|Place: Qinggang (tentative)\n"));
  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "when", "Time: {{activity.when}}, at nine"));
  g_assert_true (tells (n, "when|paragraph0|own|Time: mid-September, at nine\n"));

  /* The place is still what the plan says, and so is the date in what was typed. */
  laurel_test_exec (n->base.library,
                    "UPDATE activity SET place = 'Hexi', place_status = 'confirmed'"
                    " WHERE number = '13'");
  g_assert_true (tells (n, "place|paragraph0|data|Place: Hexi\n"));
  run (n, &LAUREL_NOTICE_RESET, make_args (n, "(s)", "when"));
  g_assert_true (tells (n, "when|paragraph0|data|Time: mid-September"));
}

static void
test_headings_number_themselves (Notice *n, gconstpointer data)
{
  g_assert_true (tells (n, "when-where|heading1|data|1.When and where\n"));
  g_assert_true (tells (n, "content-heading|heading1|data|2.What it is about\n"));
  run (n, &LAUREL_NOTICE_DROP, make_args (n, "(s)", "when-where"));
  g_assert_true (tells (n, "content-heading|heading1|data|1.What it is about\n"));
  run (n, &LAUREL_NOTICE_STYLE, make_args (n, "(ssi)", "place", "heading", 2));
  g_assert_true (tells (n, "place|heading2|data|(a)Place: Qinggang (tentative)\n"));
}

static void
test_split_and_join (Notice *n, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "when", "One two"));
  before = tell (n);
  run (n, &LAUREL_NOTICE_SPLIT, make_args (n, "(ssss)", "when", "One ", "+a", "two"));
  g_assert_true (tells (n, "when|paragraph0|own|One \n+a|paragraph0|own|two\n"));
  run (n, &LAUREL_NOTICE_MOVE, make_args (n, "(ss)", "+a", ""));
  g_assert_true (tells (n, "+a|paragraph0|own|two\nopening|"));
  run (n, &LAUREL_NOTICE_MOVE, make_args (n, "(ss)", "+a", "when"));
  run (n, &LAUREL_NOTICE_JOIN, make_args (n, "(ss)", "+a", "two"));
  after = tell (n);
  g_assert_cmpstr (before, ==, after);
}

/* A datum may look like a field: it is none, also when its block becomes one that was written. */
static void
test_data_are_no_fields (Notice *n, gconstpointer data)
{
  laurel_test_exec (n->base.library, "UPDATE activity SET place = 'Hall {{x}}'"
                    " WHERE number = '13'");
  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "content", "Go on."));
  run (n, &LAUREL_NOTICE_PUT, make_args (n, "(sssiss)", "+a", "place", "paragraph", 0, "later",
                                         ""));
  run (n, &LAUREL_NOTICE_JOIN, make_args (n, "(ss)", "+a", ", later"));
  g_assert_true (tells (n, "|own|Place: Hall {{x}}"));
  g_assert_true (tells (n, ", later\n"));
}

/* What comes new into the data comes into a notice that was worked on. */
static void
test_new_data_find_their_place (Notice *n, gconstpointer data)
{
  g_autofree char *told = NULL;

  run (n, &LAUREL_NOTICE_DROP, make_args (n, "(s)", "opening"));
  g_assert_false (tells (n, "quota-heading"));
  laurel_test_exec (n->base.library, "UPDATE activity SET quota_max = 30 WHERE number = '13'");
  told = tell (n);
  g_assert_nonnull (strstr (told, "quota-heading|heading1|data|4.Places\n"
                                  "quota|paragraph0|data|30, in the order of registration.\n"));
  g_assert_null (strstr (told, "opening|"));
}

static void
test_refused (Notice *n, gconstpointer data)
{
  static const struct {
    const LaurelCommand *command;
    const char *args;
  } CASES[] = {
    { &LAUREL_NOTICE_TYPE, "('nowhere', 'text')" },
    { &LAUREL_NOTICE_PUT, "('no-plus', '', 'paragraph', 0, '', '')" },
    { &LAUREL_NOTICE_PUT, "('+x', '', 'sculpture', 0, '', '')" },
    { &LAUREL_NOTICE_PUT, "('+x', '', 'heading', 5, '', '')" },
    { &LAUREL_NOTICE_PUT, "('+x', '', 'paragraph', 0, '', 'activities')" },
    { &LAUREL_NOTICE_PUT, "('+x', 'nowhere', 'heading', 1, '', '')" },
    { &LAUREL_NOTICE_MOVE, "('when', 'when')" },
    { &LAUREL_NOTICE_JOIN, "('opening', 'text')" },
    { &LAUREL_NOTICE_DROP, "('nowhere',)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GVariant) rest = g_variant_parse (NULL, CASES[i].args, NULL, NULL, NULL);
    GVariantBuilder all;

    g_variant_builder_init (&all, G_VARIANT_TYPE_TUPLE);
    g_variant_builder_add_parsed (&all, "%x", n->programme);
    g_variant_builder_add_parsed (&all, "%x", n->activity);
    g_variant_builder_add_parsed (&all, "'announcement'");
    g_variant_builder_add_parsed (&all, "0");
    g_variant_builder_add_parsed (&all, "0");
    g_variant_builder_add_parsed (&all, "int64 0");
    for (gsize j = 0; j < g_variant_n_children (rest); j++) {
      g_autoptr (GVariant) child = g_variant_get_child_value (rest, j);

      g_variant_builder_add_value (&all, child);
    }
    refuse (&n->base, CASES[i].command, g_variant_builder_end (&all), LAUREL_RULE_ERROR_REFUSED);
  }
}

static void
test_no_block_is_joined_without_end (Notice *n, gconstpointer data)
{
  g_autofree char *half = g_strnfill (60000, 'a');

  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "when", half));
  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "place", half));
  refuse (&n->base, &LAUREL_NOTICE_JOIN, make_args (n, "(ss)", "place", half),
          LAUREL_RULE_ERROR_REFUSED);
  run (n, &LAUREL_NOTICE_JOIN, make_args (n, "(ss)", "place", "b"));
}

static void
do_nth (Notice *n, int which)
{
  static const char *const NAMES[] = { "opening", "when", "place", "content", "signature" };
  const char *name = NAMES[g_test_rand_int_range (0, G_N_ELEMENTS (NAMES))];
  const char *other = NAMES[g_test_rand_int_range (0, G_N_ELEMENTS (NAMES))];
  g_autofree char *fresh = g_strdup_printf ("+%d", g_test_rand_int ());
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  static const LaurelCommand *const COMMANDS[] = {
    &LAUREL_NOTICE_TYPE, &LAUREL_NOTICE_RESET, &LAUREL_NOTICE_PUT, &LAUREL_NOTICE_SPLIT,
    &LAUREL_NOTICE_JOIN, &LAUREL_NOTICE_DROP, &LAUREL_NOTICE_MOVE, &LAUREL_NOTICE_STYLE,
  };
  g_autoptr (GVariant) args = g_variant_ref_sink (
    which == 0 ? make_args (n, "(ss)", name, "Typed")
    : which == 1 || which == 5 ? make_args (n, "(s)", name)
    : which == 2 ? make_args (n, "(sssiss)", fresh, other, "table", 0, "a\tb\n1\t2", "")
    : which == 3 ? make_args (n, "(ssss)", name, "One", fresh, "two")
    : which == 7 ? make_args (n, "(ssi)", name, "heading", 3)
                 : make_args (n, "(ss)", name, which == 4 ? "tail" : other));

  if (!laurel_library_run (n->base.library, COMMANDS[which], args, "Tester", &outcome, &error))
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
}

/* In any order; all of it undone, no trace is left. */
static void
test_undone_without_a_trace (Notice *n, gconstpointer data)
{
  g_autofree char *before = laurel_test_dump (n->base.library);
  g_autofree char *after = NULL;
  gint64 first = laurel_library_get_undo (n->base.library);

  for (int i = 0; i < 60; i++)
    do_nth (n, g_test_rand_int_range (0, 8));
  while (laurel_library_get_undo (n->base.library) != first)
    laurel_test_revert (n->base.library, laurel_library_get_undo (n->base.library));
  after = laurel_test_dump (n->base.library);
  g_assert_cmpstr (before, ==, after);
}

/* ---- what it is exported as ------------------------------------------------- */

/* @paper: (nullable): the size of its pages, unless it is that of the layout */
static LaurelProse *
read_prose (Notice *n, const char *paper)
{
  g_autoptr (GHashTable) overrides = g_hash_table_new (g_str_hash, g_str_equal);
  LaurelPaperSubject subject = subject_of (n);
  LaurelReader *reader = laurel_library_get_reader (n->base.library);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperData) data = laurel_paper_load_data (reader, &subject, &error);
  LaurelProse *prose;

  g_assert_no_error (error);
  if (paper != NULL)
    g_hash_table_insert (overrides, (char *) "paper", (char *) paper);
  prose = laurel_prose_new (data, "announcement", overrides, &error);
  g_assert_no_error (error);

  return prose;
}

static LaurelProse *
make_prose_on (Notice *n, const char *paper)
{
  run (n, &LAUREL_NOTICE_PUT,
       make_args (n, "(sssiss)", "+t", "when", "table", 0, "Hour\tWhat", ""));
  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "+t", "Hour\tWhat\n9\t<b>& tea"));
  run (n, &LAUREL_NOTICE_PUT,
       make_args (n, "(sssiss)", "+l", "+t", "list", 1, "bring this\nleave that", ""));
  run (n, &LAUREL_NOTICE_PUT, make_args (n, "(sssiss)", "+x", "+l", "attachment", 0, "Map", ""));

  return read_prose (n, paper);
}

static LaurelProse *
make_prose (Notice *n)
{
  return make_prose_on (n, NULL);
}

static void
check_order (const char *text, const char *const *parts)
{
  const char *at = text;

  for (; *parts != NULL; parts++) {
    const char *found = strstr (at, *parts);

    if (found == NULL)
      g_error ("“%s” is missing, or stands elsewhere, in:\n%s", *parts, text);
    at = found + strlen (*parts);
  }
}

static void
test_text (Notice *n, gconstpointer data)
{
  static const char *const PARTS[] = {
    "Announcement: Exchange of good practice\n", "To all member organisations\n",
    "1. When and where\n", "Hour\tWhat\n9\t<b>& tea\n", "1. bring this\n2. leave that\n",
    "2. What it is about\n", "Enclosed: Map\n", "\nNanting Craft Association\n", NULL,
  };
  g_autoptr (LaurelProse) prose = make_prose (n);
  g_autofree char *text = laurel_prose_dup_text (prose);

  check_order (text, PARTS);
}

static void
test_html (Notice *n, gconstpointer data)
{
  static const char *const PARTS[] = {
    "<html lang=\"en\">", "<title>Announcement: Exchange of good practice</title>",
    "<h1>Announcement: Exchange of good practice</h1>", "<h2>1. When and where</h2>",
    "<th scope=\"col\">Hour</th>", "<td>&lt;b&gt;&amp; tea</td>",
    "<ol>\n<li>bring this</li>\n<li>leave that</li>\n</ol>", "<h2>2. What it is about</h2>",
    "<p class=\"signature first\">Nanting Craft Association</p>", "</html>", NULL,
  };
  g_autoptr (LaurelProse) prose = make_prose (n);
  g_autofree char *html = laurel_prose_dup_html (prose);

  check_order (html, PARTS);
}

/* Word puts the end of a line within a paragraph on the clipboard as a vertical tab, which XML
 * does not know. */
static void
test_what_xml_does_not_know (Notice *n, gconstpointer data)
{
  static const char *const PARTS[] = { "At nine\n", "and at ten\n", "9\t<b> & tea\n", NULL };
  g_autoptr (LaurelProse) before = make_prose (n);
  g_autoptr (LaurelProse) prose = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autoptr (LaurelArchive) archive = NULL;
  g_autoptr (LaurelTable) table = NULL;
  g_autofree char *text = NULL;

  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "when", "At \x01nine\vand at ten\xef\xbf\xbe"));
  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "+t", "Hour\tWhat\n9\t<b>\v& tea"));
  prose = read_prose (n, NULL);
  text = laurel_prose_dup_text (prose);
  check_order (text, PARTS);

  docx = laurel_prose_dup_docx (prose, &error);
  archive = docx ? laurel_archive_new (docx, NULL, &error) : NULL;
  g_assert_no_error (error);
  table = laurel_docx_reader_read (archive, NULL, &error);
  g_assert_no_error (error);
}

/* Two rows of one cell, with nothing in them any more. */
static void
test_emptied_table (Notice *n, gconstpointer data)
{
  g_autoptr (LaurelProse) before = make_prose (n);
  g_autoptr (LaurelProse) prose = NULL;
  g_autoptr (GPtrArray) rows = laurel_notice_cells_read ("\n");
  g_autoptr (LaurelPaperData) paper = NULL;
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autofree char *text = NULL, *html = NULL;
  LaurelPaperSubject subject = subject_of (n);

  g_assert_cmpuint (rows->len, ==, 1);
  run (n, &LAUREL_NOTICE_TYPE, make_args (n, "(ss)", "+t", "\n"));
  prose = read_prose (n, NULL);
  text = laurel_prose_dup_text (prose);
  html = laurel_prose_dup_html (prose);
  docx = laurel_prose_dup_docx (prose, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (text, "Hour"));

  paper = laurel_paper_load_data (laurel_library_get_reader (n->base.library), &subject, &error);
  pages = paper ? laurel_paper_compose (paper, "announcement", NULL, &error) : NULL;
  g_assert_no_error (error);
  g_assert_nonnull (pages);
}

/* Short rows are filled up, which is no way to fill the memory: a text of 100,000 letters was a
 * thousand million cells. */
static void
test_wide_table (Notice *n, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  for (int i = 0; i < 3000; i++)
    g_string_append (text, "\t");
  for (int i = 0; i < 3000; i++)
    g_string_append (text, "\nx");
  rows = laurel_notice_cells_read (text->str);
  g_assert_cmpuint (rows->len, ==, 3001);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (g_strv_length (rows->pdata[i]), ==, LAUREL_NOTICE_MOST_COLUMNS);
  /* Nothing is left out. */
  g_assert_cmpuint (strlen (((char **) rows->pdata[0])[LAUREL_NOTICE_MOST_COLUMNS - 1]), ==,
                    3000 + 1 - LAUREL_NOTICE_MOST_COLUMNS);
}

/* Our own reader takes it as it takes those of others. */
static void
test_docx (Notice *n, gconstpointer data)
{
  g_autoptr (LaurelProse) prose = make_prose (n);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) docx = laurel_prose_dup_docx (prose, &error);
  g_autoptr (GBytes) again = laurel_prose_dup_docx (prose, &error);
  g_autoptr (LaurelArchive) archive = NULL;
  g_autoptr (LaurelTable) table = NULL;
  gboolean found = FALSE;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (docx, again));
  archive = laurel_archive_new (docx, NULL, &error);
  g_assert_no_error (error);
  table = laurel_docx_reader_read (archive, NULL, &error);
  g_assert_no_error (error);
  for (int row = 0; row < laurel_table_get_n_rows (table); row++)
    found |= g_strcmp0 (laurel_table_get_text (table, row, 0), "9") == 0 &&
             g_strcmp0 (laurel_table_get_text (table, row, 1), "<b>& tea") == 0;
  g_assert_true (found);
}

static char *
dup_document (GBytes *docx)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelArchive) archive = laurel_archive_new (docx, NULL, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = laurel_archive_get (archive, "word/document.xml");
  g_assert_nonnull (bytes);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Word makes one table of two that touch, and wants a paragraph behind the last. */
static void
test_tables_of_docx_stay_apart (Notice *n, gconstpointer data)
{
  g_autoptr (LaurelProse) before = make_prose (n), prose = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autofree char *text = NULL;

  run (n, &LAUREL_NOTICE_PUT, make_args (n, "(sssiss)", "+u", "+t", "table", 0, "A\tB\n1\t2", ""));
  prose = read_prose (n, NULL);
  docx = laurel_prose_dup_docx (prose, &error);
  g_assert_no_error (error);
  text = dup_document (docx);
  g_assert_nonnull (strstr (text, "</w:tbl><w:p/><w:tbl>"));
  g_assert_null (strstr (text, "</w:tbl><w:tbl>"));
}

/* In twentieths of a point, as the pages of the notice are; a table is as wide as their type. */
static void
test_pages_of_docx (Notice *n, gconstpointer data)
{
  static const char *const LETTER[] = {
    "<w:tblW w:w=\"8838\"", "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>",
    "w:right=\"1701\"", "w:left=\"1701\"", NULL,
  };
  static const char *const WIDE[] = {
    "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>",
    "w:top=\"1000\" w:right=\"800\" w:bottom=\"600\" w:left=\"400\"", NULL,
  };
  g_autoptr (LaurelProse) prose = make_prose_on (n, "Letter");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) docx = laurel_prose_dup_docx (prose, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = dup_document (docx);
  check_order (text, LETTER);
  prose->page = (LaurelFrame) { 841.89, 595.28, 50, 40, 30, 20 };
  g_bytes_unref (docx);
  docx = laurel_prose_dup_docx (prose, &error);
  g_free (text);
  text = dup_document (docx);
  check_order (text, WIDE);
}

static guint
count_elements (GBytes *pdf, const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size), *at = data;
  g_autofree char *mark = g_strdup_printf ("/S /%s\n", name);
  guint n = 0;

  for (; at + strlen (mark) <= data + size; at++)
    n += memcmp (at, mark, strlen (mark)) == 0;

  return n;
}

/* A list is one with its items, for who does not see it. */
static void
test_structure (Notice *n, gconstpointer data)
{
  LaurelPaperSubject subject = subject_of (n);
  g_autoptr (LaurelProse) prose = make_prose (n);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperData) paper =
    laurel_paper_load_data (laurel_library_get_reader (n->base.library), &subject, &error);
  g_autoptr (LaurelPages) pages = laurel_paper_compose (paper, "announcement", NULL, &error);
  g_autoptr (GBytes) pdf = pages ? laurel_pages_dup_pdf (pages, NULL, &error) : NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (count_elements (pdf, "L"), ==, 1);
  g_assert_cmpuint (count_elements (pdf, "LI"), ==, 2);
  g_assert_cmpuint (count_elements (pdf, "LBody"), ==, 2);
  g_assert_cmpuint (count_elements (pdf, "TR"), ==, 2);
}

#define ADD(path, func) g_test_add ("/documents/notice-blocks/" path, Notice, NULL, begin, func, end)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-view-until-typed-over", test_a_view_until_typed_over);
  ADD ("headings-number-themselves", test_headings_number_themselves);
  ADD ("split-and-join", test_split_and_join);
  ADD ("new-data-find-their-place", test_new_data_find_their_place);
  ADD ("refused", test_refused);
  ADD ("data-are-no-fields", test_data_are_no_fields);
  ADD ("joined-without-end", test_no_block_is_joined_without_end);
  ADD ("undone-without-a-trace", test_undone_without_a_trace);
  ADD ("text", test_text);
  ADD ("html", test_html);
  ADD ("docx", test_docx);
  ADD ("docx-xml", test_what_xml_does_not_know);
  ADD ("emptied-table", test_emptied_table);
  ADD ("wide-table", test_wide_table);
  ADD ("docx-tables", test_tables_of_docx_stay_apart);
  ADD ("docx-pages", test_pages_of_docx);
  ADD ("structure", test_structure);

  return g_test_run ();
}
