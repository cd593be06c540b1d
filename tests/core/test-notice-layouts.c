/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design-edit.h"
#include "documents/laurel-design-layout.h"
#include "documents/laurel-notice-layout.h"
#include "documents/laurel-notice-sample.h"
#include "documents/laurel-notice-store.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "documents/laurel-press.h"
#include "documents/laurel-template-shelf.h"
#include "page-dump.h"
#include "sample-library.h"

#include <string.h>

/*
 * Layouts of notices as one's own: copied, changed step by step, refused where they are wrong,
 * chosen by notices, and deleted from under them.
 */

#define MM LAUREL_MM

/* ---- steps ------------------------------------------------------------------ */

static LaurelDesign *
load (const char *name, const char *language)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *design = laurel_design_new_shipped (name, language, &error);

  g_assert_no_error (error);
  return design;
}

static char *
dup_text (LaurelPages *pages, double *width)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = laurel_pages_dup_pdf (pages, NULL, &error);
  g_autoptr (LaurelPress) press = pdf ? laurel_press_new (pdf, &error) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  double height;

  g_assert_no_error (error);
  laurel_press_get_page_size (press, 0, width, &height);
  for (guint i = 0; i < laurel_press_get_n_pages (press); i++) {
    g_autofree char *page = laurel_press_dup_text (press, i);

    g_string_append (text, page);
  }
  g_string_replace (text, "\n", "", 0); /* a line may break anywhere in Chinese */

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Each shipped one can be copied, set with the sample, written as a file and read again. */
static void
test_shipped (void)
{
  static const char *const LANGUAGES[] = { "zh", "en" };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_auto (GStrv) names = laurel_notice_layout_list_names (LANGUAGES[i]);

    for (char **name = names; *name != NULL; name++) {
      g_autoptr (LaurelDesign) design = load (*name, LANGUAGES[i]);
      g_autofree char *file = laurel_design_dup_file (design, "Ours");
      g_autoptr (GError) error = NULL;
      g_autoptr (LaurelDesign) again = laurel_design_new (file, NULL, &error);
      g_autoptr (LaurelPages) pages = NULL;
      g_autofree char *text = NULL;
      double width;

      g_assert_no_error (error);
      g_assert_true (laurel_design_is_layout (again));
      laurel_design_check_fields (again, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (laurel_design_get_template (again)->model, ==,
                       *name + strlen (LAUREL_LAYOUT_PREFIX));
      laurel_design_check (again, &error);
      g_assert_no_error (error);
      pages = laurel_notice_sample_compose (again, &error);
      g_assert_no_error (error);
      text = dup_text (pages, &width);
      g_assert_nonnull (strstr (text, i == 0 ? "南汀文化馆" : "2,000 words"));
      n++;
    }
  }
  g_assert_cmpuint (n, ==, 8);
}

/* The sentence below a table goes over with what it ends in; the table stays where it has room. */
static void
test_line_below_a_table (void)
{
  g_autoptr (LaurelDesign) design = load ("layouts/plain", "zh");
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPages) pages = laurel_notice_sample_compose (design, &error);
  g_autoptr (Dump) dump = NULL;

  g_assert_no_error (error);
  dump = dump_new (pages);
  g_assert_cmpint (dump_find (dump, "三、日程")->page, ==, 1);
  g_assert_cmpint (dump_find (dump, "10月26日")->page, ==, 1);
  g_assert_cmpint (dump_find (dump, "请于9月20日前将材料送交协会秘书处。特此通知。")->page, ==, 2);
  g_assert_cmpint (dump_find (dump, "附件：1. 报名表")->page, ==, 2);
}

/* A layout is the same for every kind of notice: each has all of its fields. */
static void
test_kinds_have_the_same_fields (void)
{
  static const char *const KINDS[] = { "notice", "invitation", "publicity", "letter",
                                       "announcement", "change-notice" };
  static const char *const LANGUAGES[] = { "zh", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_auto (GStrv) names = laurel_notice_layout_list_fields (LANGUAGES[i]);

    for (gsize j = 0; j < G_N_ELEMENTS (KINDS); j++) {
      g_autoptr (LaurelTemplate) template = laurel_template_load (KINDS[j], LANGUAGES[i], NULL);

      g_assert_cmpuint (template->fields->len + 4, ==, g_strv_length (names));
      for (guint k = 0; k < template->fields->len; k++)
        g_assert_true (g_strv_contains (
          (const char *const *) names,
          ((LaurelTemplateField *) g_ptr_array_index (template->fields, k))->name));
    }
  }
}

static LaurelDesign *
step (LaurelDesign *changed, GError *error)
{
  g_assert_no_error (error);
  g_assert_nonnull (changed);

  return changed;
}

/* What is like another style changes with it; what says it itself does not. */
static void
test_styles (void)
{
  g_autoptr (LaurelDesign) design = load ("layouts/plain", "zh");
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDesign) larger =
    step (laurel_design_set_style (design, "body", "size", g_variant_new_double (15), &error),
          error);
  g_autoptr (LaurelDesign) red =
    step (laurel_design_set_style (larger, "item", "colour", g_variant_new_string ("#ff0000"),
                                   &error), error);
  g_autoptr (LaurelDesign) cells = load ("layouts/red-head", "zh");
  double line = laurel_design_find_style (cells, "body")->leading;
  g_autoptr (LaurelDesign) small =
    step (laurel_design_set_style (cells, "body", "size", g_variant_new_double (14), &error),
          error);

  g_assert_cmpfloat (laurel_design_find_style (larger, "body")->size, ==, 15);
  g_assert_cmpfloat_with_epsilon (laurel_design_find_style (larger, "body")->leading, 27.5, 0.01);
  g_assert_cmpfloat (laurel_design_find_style (larger, "item")->size, ==, 15);
  g_assert_cmpfloat (laurel_design_find_style (larger, "title")->size, ==, 20);
  g_assert_cmpfloat (laurel_design_find_style (red, "item")->colour.red, ==, 1);
  g_assert_cmpfloat (laurel_design_find_style (red, "body")->colour.red, ==, 0);
  /* In cells the lines stay where they are. */
  g_assert_cmpfloat (laurel_design_find_style (small, "body")->leading, ==, line);
}

static void
test_page (void)
{
  g_autoptr (LaurelDesign) design = load ("layouts/red-head", "zh");
  LaurelFrame frame = laurel_design_get_section (design, 0)->frame;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDesign) narrow = NULL, lines = NULL;

  frame.left = 40 * MM;
  narrow = step (laurel_design_set_page (design, &frame, &error), error);
  frame = laurel_design_get_section (narrow, 0)->frame;
  g_assert_cmpfloat_with_epsilon (frame.left, 40 * MM, 0.01);
  g_assert_nonnull (strstr (laurel_design_get_text (narrow), "\"size\":\"A4\""));
  g_assert_nonnull (strstr (laurel_design_get_text (narrow), "\"top\":\"37mm\""));
  /* The cells are as many as before, and smaller. */
  g_assert_cmpfloat_with_epsilon (laurel_design_get_template (narrow)->grid.character,
                                  (210 - 40 - 26) * MM / 28, 0.01);

  lines = step (laurel_design_set_grid (narrow, 24, 26, &error), error);
  g_assert_cmpfloat_with_epsilon (laurel_design_find_style (lines, "body")->leading,
                                  225 * MM / 24, 0.01);

  frame.width = 215.9 * MM;
  frame.height = 279.4 * MM;
  g_clear_pointer (&narrow, laurel_design_unref);
  narrow = step (laurel_design_set_page (lines, &frame, &error), error);
  g_assert_null (strstr (laurel_design_get_text (narrow), "\"size\":\"A4\""));
  g_assert_cmpfloat_with_epsilon (laurel_design_get_section (narrow, 0)->frame.width,
                                  215.9 * MM, 0.01);
}

/* ---- what is refused -------------------------------------------------------- */

static void
assert_refused (LaurelDesign *changed, GError *error, const char *place, const char *remedy)
{
  g_assert_null (changed);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_nonnull (strstr (error->message, remedy));
}

static const struct {
  const char *style;
  const char *member;
  const char *value;
  const char *remedy;
} STYLES[] = {
  { "body", "size", "0.0", "needs a role, a size" },
  { "body", "size", "-3.0", "needs a role, a size" },
  { "body", "size", "900.0", "between 4 and 200 points" },
  { "body", "leading", "1.5", "between 4 and 200 points" },
  { "body", "leading", "1e6", "between 4 and 200 points" },
  { "body", "role", "'gothic'", "There are: song, fangsong" },
  { "body", "colour", "'reddish'", "is no colour" },
  { "body", "align", "'middle'", "There are: left, centre" },
  { "body", "indent", "80.0", "beyond the middle" },
  { "body", "hang", "-1.0", "beyond the middle" },
  { "body", "before", "5000.0", "more than half the page" },
  { "body", "spacing", "77.0", "too far from each other" },
  { "body", "corners", "'round'", "There are: like role size" },
};

static const struct {
  int block;
  const char *member;
  const char *value;
  const char *place;
  const char *remedy;
} BLOCKS[] = {
  { 0, "text", "'{{marc}} Association'", "sections/1/blocks/1", "The nearest are: mark" },
  { 0, "text", "'{{#mark}}'", "sections/1/blocks/1", "mark" },
  { 1, "thickness", "400.0", "sections/1/blocks/2", "no thicker than 20" },
  { 1, "thickness", "-1.0", "sections/1/blocks/2", "no thicker than 20" },
  { 1, "height", "9999.0", "sections/1/blocks/2", "more than half the page" },
  { 1, "colour", "'#12'", "sections/1/blocks/2", "is no colour" },
  { LAUREL_DESIGN_FOLIO, "text", "'{{sheet}}'", "sections/1/folio", "nearest" },
};

static void
test_refused_values (void)
{
  g_autoptr (LaurelDesign) design = load ("layouts/plain", "en");

  for (gsize i = 0; i < G_N_ELEMENTS (STYLES); i++) {
    g_autoptr (GError) error = NULL;
    LaurelDesign *changed =
      laurel_design_set_style (design, STYLES[i].style, STYLES[i].member,
                               g_variant_new_parsed (STYLES[i].value), &error);

    assert_refused (changed, error, "styles/body", STYLES[i].remedy);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (BLOCKS); i++) {
    g_autoptr (GError) error = NULL;
    LaurelDesign *changed =
      laurel_design_set_block (design, BLOCKS[i].block, BLOCKS[i].member,
                               g_variant_new_parsed (BLOCKS[i].value), &error);

    assert_refused (changed, error, BLOCKS[i].place, BLOCKS[i].remedy);
  }
}

static const struct {
  double width, height, top, right, bottom, left; /* mm */
  const char *remedy;
} PAGES[] = {
  { 210, 297, 24, 130, 28, 100, "leave no room" },
  { 210, 297, 24, 100, 28, 80, "less than 40 mm" },
  { 210, 297, 150, 30, 140, 30, "less than 40 mm" },
  { 210, 297, 24, 30, 28, -5, "less than 40 mm" },
  { 5, 297, 1, 1, 1, 1, "between 10 mm and 2 m" },
};

static void
test_refused_pages (void)
{
  g_autoptr (LaurelDesign) design = load ("layouts/plain", "en");

  for (gsize i = 0; i < G_N_ELEMENTS (PAGES); i++) {
    LaurelFrame frame = { PAGES[i].width * MM, PAGES[i].height * MM, PAGES[i].top * MM,
                          PAGES[i].right * MM, PAGES[i].bottom * MM, PAGES[i].left * MM };
    g_autoptr (GError) error = NULL;
    LaurelDesign *changed = laurel_design_set_page (design, &frame, &error);

    assert_refused (changed, error, "", PAGES[i].remedy);
  }
}

static const struct {
  const char *from, *to;
  const char *remedy;
} FILES[] = {
  { "\"type\":\"draft\"", "\"type\":\"gap\"", "one block “draft”" },
  { "\"type\":\"closing\"", "\"type\":\"body\"", "has no such block" },
  { "\"when\":\"copies\"", "\"when\":\"copie\"", "The nearest are: copies" },
  { "\"kind\":\"layout\"", "\"kind\":\"leyout\"", "There are:" },
  { "\"style\":\"mark\"", "\"style\":\"marc\"", "There is no style" },
  { "\"styles\":{", "\"stiles\":{", "is not known here" },
  { "\"numbering\":", "\"grid\":{\"lines\":5000,\"characters\":20},\"numbering\":",
    "up to 200 lines" },
  { "\"sections\":[{", "\"sections\":[{\"blocks\":[]},{", "one section" },
};

/* What comes in as a file is refused as what is typed, by the command too. */
static void
test_refused_files (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelDesign) design = load ("layouts/plain", "en");

  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++) {
    g_auto (GStrv) parts = g_strsplit (laurel_design_get_text (design), FILES[i].from, 2);
    g_autofree char *text = g_strjoinv (FILES[i].to, parts);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelDesign) changed = laurel_design_new (text, NULL, &error);

    g_assert_cmpuint (g_strv_length (parts), ==, 2);
    if (changed != NULL)
      g_assert_false (laurel_design_check_fields (changed, &error));
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, FILES[i].remedy));
    refuse (f, &LAUREL_TEMPLATE_ADD, g_variant_new ("(ss)", "Wrong", text),
            LAUREL_RULE_ERROR_REFUSED);
  }
}

/* ---- in the library --------------------------------------------------------- */

typedef struct {
  Fixture base;
  LaurelPaperSubject subject;
  gint64 layout;
  char *kind; /* "own:" and its id */
} Own;

static void
begin (Own *f, gconstpointer data)
{
  set_up (&f->base, NULL);
  f->subject.kind = "notice";
  f->subject.programme = laurel_test_read_int (f->base.library,
                                               "SELECT min (id) FROM programme");
  laurel_test_run (f->base.library, &LAUREL_NOTICE_ADD,
                   g_variant_new_parsed ("(%x, 'notice', int64 0, 0, 0, {'title': 'Come',"
                                         " 'language': 'en', 'copies': 'the jury'})",
                                         f->subject.programme));
  f->subject.paper = laurel_test_read_int (f->base.library, "SELECT max (id) FROM paper");
  do_undo_redo (&f->base, &LAUREL_TEMPLATE_COPY,
                g_variant_new ("(sss)", "layouts/plain", "en", "Ours"));
  f->layout = laurel_test_read_int (f->base.library, "SELECT max (id) FROM template");
  f->kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT, f->layout);
}

static void
end (Own *f, gconstpointer data)
{
  g_free (f->kind);
  tear_down (&f->base, NULL);
}

static void
choose (Own *f, const char *layout)
{
  do_undo_redo (&f->base, &LAUREL_NOTICE_EDIT,
                g_variant_new_parsed ("(%x, {'layout': %s})", f->subject.paper, layout));
}

/* What the notice would print now. */
static char *
print (Own *f, double *width)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperData) data = laurel_paper_load_data (reader_of (&f->base), &f->subject,
                                                             &error);
  g_autoptr (GHashTable) fields = laurel_paper_load_fields (reader_of (&f->base), &f->subject,
                                                            &error);
  g_autoptr (LaurelPages) pages = data ? laurel_paper_compose (data, "notice", fields, &error)
                                       : NULL;

  g_assert_no_error (error);

  return dup_text (pages, width);
}

static void
edit (Own *f, LaurelDesign *design)
{
  do_undo_redo (&f->base, &LAUREL_TEMPLATE_EDIT,
                g_variant_new ("(xs)", f->layout, laurel_design_get_text (design)));
}

static void
test_used (Own *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplateShelf) shelf = laurel_template_shelf_read (reader_of (&f->base),
                                                                      &error);
  LaurelDesign *design = laurel_template_shelf_find (shelf, f->kind);
  LaurelFrame frame = laurel_design_get_section (design, 0)->frame;
  g_autoptr (LaurelDesign) wide = NULL, worded = NULL;
  g_auto (GStrv) kinds = laurel_template_shelf_list_kinds (shelf);
  g_autofree char *before = NULL, *after = NULL;
  double width;

  /* It is no template that pages are made of data by. */
  g_assert_true (laurel_template_shelf_is_layout (shelf, f->kind));
  g_assert_false (g_strv_contains ((const char *const *) kinds, f->kind));

  frame.width = 250 * MM;
  wide = step (laurel_design_set_page (design, &frame, &error), error);
  worded = step (laurel_design_set_block (wide, 8, "text",
                                          g_variant_new_string ("For the eyes of {{copies}}"),
                                          &error), error);
  edit (f, worded);
  before = print (f, &width);
  g_assert_cmpfloat_with_epsilon (width, 210 * MM, 0.1);
  g_assert_nonnull (strstr (before, "Copies to: the jury"));

  choose (f, f->kind);
  after = print (f, &width);
  g_assert_cmpfloat_with_epsilon (width, 250 * MM, 0.1);
  g_assert_nonnull (strstr (after, "For the eyes of the jury"));
}

/* A layout is for one language: a notice in the other looks as it does without it. */
static void
test_other_language (Own *f, gconstpointer data)
{
  g_autofree char *text = NULL;
  double width;

  choose (f, f->kind);
  laurel_test_run (f->base.library, &LAUREL_NOTICE_EDIT,
                   g_variant_new_parsed ("(%x, {'language': 'zh'})", f->subject.paper));
  text = print (f, &width);
  g_assert_nonnull (strstr (text, "抄送"));
}

static gint64
count_with (Own *f, const char *layout)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM paper WHERE"
                                          " json_extract (fields, '$.layout') = '%s'", layout);

  return laurel_test_read_int (f->base.library, sql);
}

/* Notices that look like it look like what it was made from, until that is undone. */
static void
test_deleted (Own *f, gconstpointer data)
{
  g_autofree char *text = NULL;
  double width;
  gint64 entry;

  choose (f, f->kind);
  do_undo_redo (&f->base, &LAUREL_TEMPLATE_DELETE, g_variant_new ("(x)", f->layout));
  g_assert_cmpint (count_with (f, f->kind), ==, 0);
  g_assert_cmpint (count_with (f, "plain"), ==, 1);
  text = print (f, &width);
  g_assert_nonnull (strstr (text, "Copies to: the jury"));

  entry = laurel_test_read_int (f->base.library, "SELECT max (id) FROM journal");
  laurel_test_revert (f->base.library, entry);
  g_assert_cmpint (count_with (f, f->kind), ==, 1);
}

/* A file takes the whole of it to another library. */
static void
test_file (Own *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDesign) design = laurel_template_load_design (reader_of (&f->base), f->layout,
                                                                 &error);
  g_autofree char *file = laurel_design_dup_file (design, "Ours");
  g_autoptr (GPtrArray) layouts = NULL;

  do_undo_redo (&f->base, &LAUREL_TEMPLATE_ADD, g_variant_new ("(ss)", "", file));
  layouts = laurel_template_load_layouts (reader_of (&f->base), "en", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (layouts->len, ==, 2);
  g_assert_cmpstr (((LaurelOwnLayout *) g_ptr_array_index (layouts, 1))->name, ==, "Ours 2");
  g_assert_cmpstr (laurel_design_get_template (
                     ((LaurelOwnLayout *) g_ptr_array_index (layouts, 1))->design)->model, ==,
                   "plain");
  g_clear_pointer (&layouts, g_ptr_array_unref);
  layouts = laurel_template_load_layouts (reader_of (&f->base), "zh", &error);
  g_assert_cmpuint (layouts->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add_func ("/documents/notice-layouts/shipped", test_shipped);
  g_test_add_func ("/documents/notice-layouts/line-below-a-table", test_line_below_a_table);
  g_test_add_func ("/documents/notice-layouts/kinds-have-the-same-fields",
                   test_kinds_have_the_same_fields);
  g_test_add_func ("/documents/notice-layouts/styles", test_styles);
  g_test_add_func ("/documents/notice-layouts/page", test_page);
  g_test_add_func ("/documents/notice-layouts/refused-values", test_refused_values);
  g_test_add_func ("/documents/notice-layouts/refused-pages", test_refused_pages);
  g_test_add ("/documents/notice-layouts/refused-files", Fixture, NULL, set_up,
              test_refused_files, tear_down);
  g_test_add ("/documents/notice-layouts/used", Own, NULL, begin, test_used, end);
  g_test_add ("/documents/notice-layouts/other-language", Own, NULL, begin, test_other_language,
              end);
  g_test_add ("/documents/notice-layouts/deleted", Own, NULL, begin, test_deleted, end);
  g_test_add ("/documents/notice-layouts/file", Own, NULL, begin, test_file, end);

  return g_test_run ();
}
