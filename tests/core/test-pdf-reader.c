/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-child-private.h"
#include "exchange/laurel-plan-reading.h"
#include "exchange/pdf/laurel-pdf-child.h"

#include "pdf-table.h"
#include "test-table.h"

static const double WIDTHS[] = { 40, 110, 130, 215 };

/* ---- the sample season, drawn in many ways ------------------------------------ */

static const struct {
  const char *about;
  PdfTableStyle style;
} STYLES[] = {
  { "all lines", { .down = TRUE, .across = TRUE } },
  { "all lines, with headings and titles on each page",
    { .down = TRUE, .across = TRUE, .again = TRUE, .running = TRUE } },
  { "all lines, rows cut by the page",
    { .down = TRUE, .across = TRUE, .again = TRUE, .cut = TRUE, .running = TRUE } },
  { "cells in the middle of their rows",
    { .down = TRUE, .across = TRUE, .middle = TRUE, .cut = TRUE } },
  { "lines between columns only", { .down = TRUE, .running = TRUE } },
  { "lines between rows only", { .across = TRUE, .again = TRUE } },
  { "no lines", { .again = TRUE, .running = TRUE } },
  { "no lines, rows cut by the page", { .cut = TRUE, .running = TRUE } },
  { "no lines, cells in the middle", { .middle = TRUE } },
  { "shaded rows", { .shaded = TRUE, .again = TRUE } },
};

static LaurelTable *
read_sample (const char *language)
{
  g_autofree char *name = g_strconcat ("plans/", language, "/good-work-2025.docx", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), name, NULL);
  g_autoptr (GError) error = NULL;
  LaurelTable *table = laurel_table_read_file (path, NULL, &error);

  g_assert_no_error (error);

  return table;
}

static GBytes *
draw (const LaurelTable *sample, const PdfTableStyle *style)
{
  const char *cells[G_N_ELEMENTS (WIDTHS)], *heading[G_N_ELEMENTS (WIDTHS)];
  PdfTable table;

  pdf_table_begin (&table, style, WIDTHS, G_N_ELEMENTS (WIDTHS));
  pdf_table_line (&table, laurel_table_list_before (sample)->pdata[0]);
  for (int row = 0; row < laurel_table_get_n_rows (sample); row++) {
    for (gsize i = 0; i < G_N_ELEMENTS (WIDTHS); i++) {
      cells[i] = laurel_table_get_text (sample, row, (int) i);
      heading[i] = laurel_table_get_text (sample, 0, (int) i);
    }
    pdf_table_row (&table, cells, heading);
  }
  table.y += 20;
  pdf_table_line (&table, laurel_table_list_after (sample)->pdata[0]);

  return pdf_table_end (&table);
}

/* Where a line was broken and where a space was drawn is the same to the eye. */
static char *
dump_plan (const LaurelTable *table, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *apart = g_str_equal (language, "zh") ? "" : " ";
  g_auto (GStrv) words = NULL;

  g_assert_no_error (error);
  g_string_append_printf (text, "%s %d\t%s\n", draft->title, draft->year, draft->note);
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];
    const LaurelPlanCell *reading = &row->reading;

    g_string_append_printf (text, "%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%s\t%d\n", row->number,
                            row->title, row->raw, row->content, reading->window.es,
                            reading->window.ls, reading->window.ee, reading->window.le,
                            reading->place != NULL ? reading->place : "-", reading->place_status);
  }
  g_strdelimit (text->str, "\n", ' ');
  words = g_strsplit (text->str, " ", -1);

  return g_strjoinv (apart, words);
}

static void
test_however_it_is_drawn (gconstpointer language)
{
  g_autoptr (LaurelTable) sample = read_sample (language);
  g_autofree char *expected = dump_plan (sample, language);
  g_autofree char *headed = NULL;

  /* On the first page it is a line as any other above the table. */
  laurel_table_add_before (sample, "A running title");
  headed = dump_plan (sample, language);

  for (gsize i = 0; i < G_N_ELEMENTS (STYLES); i++) {
    g_autoptr (GBytes) bytes = draw (sample, &STYLES[i].style);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = NULL;
    g_autofree char *plan = NULL;

    g_test_message ("%s", STYLES[i].about);
    table = laurel_table_read_bytes (bytes, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (laurel_table_get_format (table), ==, "PDF");
    plan = dump_plan (table, language);
    g_assert_cmpstr (plan, ==, STYLES[i].style.running ? headed : expected);
  }
}

/* ---- single tables ------------------------------------------------------------ */

#define N_CELLS 12

static const struct {
  const char *about;
  PdfTableStyle style;
  int n_columns;
  const char *cells[N_CELLS];
  const char *table;
} CASES[] = {
  { "spaces between words, none between Han and digits", { .down = TRUE, .across = TRUE }, 2,
    { "2025年9月1日", "an evening talk", "第3场 终场", "ISO 9001：2015" },
    "1|2025年9月1日|an evening talk\n2|第3场 终场|ISO 9001：2015\n" },
  { "lines that were wrapped, and one that was ended", { .down = TRUE, .across = TRUE }, 2,
    { "把一年的计划变成通知和日历的活动安排讲座", "a", "9月中旬，\n山港", "b" },
    "1|把一年的计划变成通知和日历的活动安排讲座|a\n2|9月中旬，⏎山港|b\n" },
  { "quotes, dashes and hyphens", { .down = TRUE, .across = TRUE }, 2,
    { "the clubs’ own “plan”", "x", "self-made instruments and well-tempered tools", "y" },
    "1|the clubs’ own “plan”|x\n2|self-made instruments and well-tempered tools|y\n" },
  { "empty cells", { .down = TRUE, .across = TRUE }, 3,
    { "1", "", "May", "2", "Race", "", "", "", "x" }, "1|1||May\n2|2|Race\n3|||x\n" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    static const double widths[] = { 160, 160, 160 };
    int n_rows = 0;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = NULL;
    g_autofree char *dump = NULL;
    PdfTable drawn;

    g_test_message ("%s", CASES[i].about);
    pdf_table_begin (&drawn, &CASES[i].style, widths, CASES[i].n_columns);
    while (n_rows < N_CELLS && CASES[i].cells[n_rows] != NULL) {
      pdf_table_row (&drawn, CASES[i].cells + n_rows, NULL);
      n_rows += CASES[i].n_columns;
    }
    bytes = pdf_table_end (&drawn);
    table = laurel_table_read_bytes (bytes, NULL, &error);
    g_assert_no_error (error);
    dump = test_table_dump (table);
    g_assert_cmpstr (dump, ==, CASES[i].table);
  }
}

/* A cell over two rows, and one over two columns. */
static void
test_merged_cells (void)
{
  static const double widths[] = { 100, 100, 100 };
  static const double lines[][4] = {
    { 50, 70, 350, 70 }, { 150, 95, 350, 95 }, { 50, 120, 350, 120 }, { 50, 145, 350, 145 },
    { 50, 70, 50, 145 }, { 150, 70, 150, 145 }, { 250, 70, 250, 120 }, { 350, 70, 350, 145 },
  };
  static const struct {
    double x;
    double y;
    const char *text;
  } texts[] = {
    { 55, 86, "甲" }, { 155, 75, "b" }, { 255, 75, "c" }, { 155, 100, "d" }, { 255, 100, "e" },
    { 55, 125, "乙" }, { 155, 125, "a long one over both" },
  };
  const PdfTableStyle style = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = NULL;
  g_autofree char *dump = NULL;
  PdfTable drawn;

  pdf_table_begin (&drawn, &style, widths, G_N_ELEMENTS (widths));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    pdf_table_stroke (&drawn, lines[i][0], lines[i][1], lines[i][2], lines[i][3]);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    pdf_table_show (&drawn, texts[i].text, texts[i].x, texts[i].y);
  bytes = pdf_table_end (&drawn);
  table = laurel_table_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  dump = test_table_dump (table);
  g_assert_cmpstr (dump, ==, "1|甲|b|c\n2|^甲|d|e\n3|乙|a long one over both\n");
}

/* ---- what cannot be read ------------------------------------------------------ */

static GBytes *
draw_picture (void)
{
  const PdfTableStyle style = { .down = TRUE, .across = TRUE };
  PdfTable table;

  pdf_table_begin (&table, &style, WIDTHS, G_N_ELEMENTS (WIDTHS));
  pdf_table_frame (&table, 200);

  return pdf_table_end (&table);
}

static GBytes *
draw_prose (void)
{
  const PdfTableStyle style = { 0 };
  PdfTable table;

  pdf_table_begin (&table, &style, WIDTHS, G_N_ELEMENTS (WIDTHS));
  pdf_table_line (&table, "This is a letter. It has no table,");
  pdf_table_line (&table, "and it is no plan.");

  return pdf_table_end (&table);
}

static GBytes *
load_encrypted (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "pdf", "encrypted.pdf",
                                            NULL);
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));

  return g_bytes_new_take (data, size);
}

/* One page whose drawing is packed a thousand to one. */
static GBytes *
draw_without_end (void)
{
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) packed = g_converter_output_stream_new (memory, G_CONVERTER (zlib));
  g_autoptr (GString) part = g_string_new ("BT /F 9 Tf (x) Tj ET ");
  g_autoptr (GString) pdf = NULL;
  g_autoptr (GBytes) stream = NULL;

  while (part->len < 1 << 20)
    g_string_append (part, "0 0 m 500 700 l 9 800 l 500 3 l h f* ");
  for (int i = 0; i < 40; i++)
    g_output_stream_write_all (packed, part->str, part->len, NULL, NULL, NULL);
  g_output_stream_close (packed, NULL, NULL);
  stream = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  pdf = g_string_new ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                      "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
                      ">>endobj\n");
  g_string_append_printf (pdf, "4 0 obj<</Filter/FlateDecode/Length %zu>>stream\n",
                          g_bytes_get_size (stream));
  g_string_append_len (pdf, g_bytes_get_data (stream, NULL), g_bytes_get_size (stream));
  g_string_append (pdf, "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

  return g_string_free_to_bytes (g_steal_pointer (&pdf));
}

static void
test_refused (void)
{
  static const struct {
    const char *about;
    GBytes *(*make) (void);
    LaurelExchangeError code;
  } refused[] = {
    { "scanned", draw_picture, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE },
    { "prose", draw_prose, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE },
    { "a password", load_encrypted, LAUREL_EXCHANGE_ERROR_ENCRYPTED },
    { "drawing without end", draw_without_end, LAUREL_EXCHANGE_ERROR_TOO_LARGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GBytes) bytes = refused[i].make ();

    g_test_message ("%s", refused[i].about);
    test_table_assert_refused (bytes, refused[i].code, 0);
  }
}

static void
test_cut_off_and_changed (void)
{
  g_autoptr (LaurelTable) sample = read_sample ("zh");
  g_autoptr (GBytes) whole = draw (sample, &STYLES[0].style);
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (int i = 0; i < 24; i++) {
    g_autofree guint8 *copy = g_memdup2 (data, size);
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = NULL;

    for (int k = 0; k < 20; k++)
      copy[g_test_rand_int_range (0, (gint32) size)] ^= 1 << g_test_rand_int_range (0, 8);
    bytes = g_bytes_new (copy, i % 2 == 0 ? size : size * (gsize) (i + 1) / 25);
    table = laurel_table_read_bytes (bytes, NULL, &error);
    g_assert_true ((table != NULL) != (error != NULL));
    g_assert_true (error == NULL || error->domain == LAUREL_EXCHANGE_ERROR);
  }
}

static void
test_it_can_be_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = draw_prose ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_null (laurel_table_read_bytes (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  laurel_child_set_patience (60, 3);
  if (laurel_pdf_child_is_meant (argc, argv))
    return laurel_pdf_child_main ();

  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add_func ("/exchange/pdf/" path, function)
  g_test_add_data_func ("/exchange/pdf/drawn/en", "en", test_however_it_is_drawn);
  g_test_add_data_func ("/exchange/pdf/drawn/zh", "zh", test_however_it_is_drawn);
  ADD ("cases", test_cases);
  ADD ("merged", test_merged_cells);
  ADD ("refused", test_refused);
  ADD ("changed", test_cut_off_and_changed);
  ADD ("cancelled", test_it_can_be_cancelled);

  return g_test_run ();
}
