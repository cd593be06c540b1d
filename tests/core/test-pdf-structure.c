/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch.h"
#include "documents/laurel-paper.h"
#include "paper-sample.h"
#include "pdf-reader.h"

#include <string.h>

/* What a PDF says of its parts to who does not see it: read back by poppler. */

static const char *
get_name (PopplerStructureElement *element)
{
  static const struct {
    PopplerStructureElementKind kind;
    const char *name;
  } NAMES[] = {
    { POPPLER_STRUCTURE_ELEMENT_PARAGRAPH, "P" },
    { POPPLER_STRUCTURE_ELEMENT_HEADING_1, "H1" },
    { POPPLER_STRUCTURE_ELEMENT_HEADING_2, "H2" },
    { POPPLER_STRUCTURE_ELEMENT_TABLE, "Table" },
    { POPPLER_STRUCTURE_ELEMENT_TABLE_ROW, "TR" },
    { POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING, "TH" },
    { POPPLER_STRUCTURE_ELEMENT_TABLE_DATA, "TD" },
    { POPPLER_STRUCTURE_ELEMENT_FIGURE, "Figure" },
    { POPPLER_STRUCTURE_ELEMENT_CONTENT, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (poppler_structure_element_get_kind (element) == NAMES[i].kind)
      return NAMES[i].name;

  return "?";
}

static void
tell (PopplerStructureElementIter *iter, GString *said)
{
  do {
    PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
    PopplerStructureElementIter *children = poppler_structure_element_iter_get_child (iter);
    g_autofree char *alt = poppler_structure_element_get_alt_text (element);
    const char *name = get_name (element);

    if (*name != '\0' && said->len > 0 && said->str[said->len - 1] != '(')
      g_string_append_c (said, ' ');
    g_string_append (said, name);
    if (alt != NULL)
      g_string_append_printf (said, "“%s”", alt);
    if (children != NULL && strstr ("Table TR", name) != NULL && *name != '\0') {
      g_string_append_c (said, '(');
      tell (children, said);
      g_string_append_c (said, ')');
    }
    poppler_structure_element_iter_free (children);
    g_object_unref (element);
  } while (poppler_structure_element_iter_next (iter));
}

static char *
dup_structure (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  pdf_auto PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);
  PopplerStructureElementIter *iter;
  GString *said = g_string_new (NULL);

  g_assert_no_error (error);
  iter = poppler_structure_element_iter_new (document);
  g_assert_nonnull (iter);
  tell (iter, said);
  poppler_structure_element_iter_free (iter);

  return g_string_free (said, FALSE);
}

static char *
dup_structure_of_paper (const char *language, const char *kind)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity (language, 13);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPages) pages = laurel_paper_compose (data, kind, NULL, &error);
  g_autoptr (GBytes) pdf = pages ? laurel_pages_dup_pdf (pages, NULL, &error) : NULL;

  g_assert_no_error (error);

  return dup_structure (pdf);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;

  return n;
}

/* Each row with its cells; rules between them are no part of it. On each page that a table is
 * on it has its head. */
static void
test_tables_have_rows_and_cells (void)
{
  for (int i = 0; i < 2; i++) {
    g_autofree char *said = dup_structure_of_paper (i == 0 ? "zh" : "en", "year-plan");
    guint n_tables = count (said, "Table(TR(TH");

    g_assert_cmpuint (n_tables, >, 0);
    g_assert_cmpuint (count (said, "Table("), ==, n_tables);
    g_assert_cmpuint (count (said, "TR(TH"), ==, n_tables);
    g_assert_cmpuint (count (said, " TR(TD TD"), >=, n_tables);
    g_assert_cmpuint (count (said, " TR("), ==, count (said, " TR(TD TD"));
    g_assert_cmpuint (count (said, "H1"), ==, 1);
    g_assert_cmpuint (count (said, "?"), ==, 0);
  }
}

static void
test_a_notice_has_headings (void)
{
  g_autofree char *said = dup_structure_of_paper ("en", "announcement");

  g_assert_cmpuint (count (said, "H1"), ==, 1);
  g_assert_cmpuint (count (said, "H2 P"), >=, 2);
}

static void
add_row (LaurelBatch *batch, const char *name)
{
  static const char *const FIELDS[] = { "organisation", "occasion", "award", "number", "date" };
  const char *none[64] = { NULL };
  guint row = laurel_batch_get_n_rows (batch);

  laurel_batch_add_row (batch, row + 1, none);
  laurel_batch_set_text (batch, row, "name", name);
  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    laurel_batch_set_text (batch, row, FIELDS[i], i == 4 ? "2025-10-26" : "NT-2025-00042");
  laurel_batch_set_text (batch, row, "qr", "LAUREL1|NT-2025-00042");
}

/* A code, the place of a seal, on each page. */
static void
test_figures_say_what_they_are (void)
{
  static const struct {
    const char *kind;
    const char *language;
    const char *alt;
  } CASES[] = {
    { "award", "zh", "Figure“二维码”" }, { "award", "en", "Figure“QR code”" },
    { "attendance", "zh", "Figure“用印处”" }, { "attendance", "en", "Figure“Place of the seal”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    LaurelTemplate *template = laurel_template_load (CASES[i].kind, CASES[i].language, &error);
    g_autoptr (LaurelBatch) batch = laurel_batch_new (template, &error);
    g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
    g_autoptr (GBytes) pdf = NULL;
    g_autofree char *said = NULL;

    g_test_message ("%s.%s", CASES[i].kind, CASES[i].language);
    add_row (batch, "Qin Lan");
    add_row (batch, "Lin Zhiyuan");
    pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
    g_assert_no_error (error);
    said = dup_structure (pdf);
    g_assert_cmpuint (count (said, CASES[i].alt), ==, 2);
    g_assert_cmpuint (count (said, "Figure "), ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-structure/tables", test_tables_have_rows_and_cells);
  g_test_add_func ("/pdf-structure/headings", test_a_notice_has_headings);
  g_test_add_func ("/pdf-structure/figures", test_figures_say_what_they_are);

  return g_test_run ();
}
