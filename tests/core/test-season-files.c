/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "exchange/laurel-sheet-text.h"
#include "exchange/laurel-season-sheets.h"
#include "plan-import.h"
#include "sample-library.h"
#include "tool/laurel-exporter.h"
#include "tool/laurel-tool-output.h"

static LaurelExport
what (Fixture *f, LaurelExportFormat format)
{
  return (LaurelExport) {
    .format = format,
    .programme = laurel_test_read_int (f->library, "SELECT min (id) FROM programme"),
  };
}

static GBytes *
make (Fixture *f, const LaurelExport *export)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = laurel_export_make (reader_of (f), export, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Texts that spreadsheets, CSV and the plan's own reader could misread. */
static void
make_odd (Fixture *f)
{
  gint64 id = activity_of (f, "2025/13");

  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT,
                   one_field (id, "title", "=HYPERLINK(\"x\"), 'a'"));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT,
                   one_field (id, "content", "-1\nline; two\t\"three\""));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL,
                   g_variant_new ("(xs)", activity_of (f, "2025/4"), "no room: why"));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_WORD,
                   g_variant_new ("(xs)", activity_of (f, "2025/6"), "when it suits"));
}

static void
test_sheets_come_back_as_the_same (Fixture *f, gconstpointer data)
{
  static const LaurelExportFormat FORMATS[] = { LAUREL_EXPORT_CSV, LAUREL_EXPORT_XLSX,
                                                LAUREL_EXPORT_ICS };

  for (int odd = 0; odd < 2; odd++) {
    for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++) {
      const LaurelExport export = what (f, FORMATS[i]);
      g_autoptr (GBytes) bytes = make (f, &export);
      g_autofree char *differs = compare_plan (f->library, bytes);

      g_test_message ("%s, odd: %d", laurel_export_get_suffix (FORMATS[i]), odd);
      g_assert_cmpstr (differs, ==, "0 new, 0 moved, 0 edited, 0 gone, 22 same");
    }
    if (!odd)
      make_odd (f);
  }
}

/* Whoever opens the workbook sees dates that are dates, and both sheets. */
static void
test_workbook_has_dates_and_two_sheets (Fixture *f, gconstpointer data)
{
  const LaurelExport export = what (f, LAUREL_EXPORT_XLSX);
  g_autoptr (GBytes) bytes = make (f, &export);
  g_autoptr (GBytes) again = make (f, &export);
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);

  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpstr (draft->title, ==, "2025 Month of Good Work");
  g_assert_cmpint (draft->year, ==, 2025);
  g_assert_cmpuint (draft->rows->len, ==, 22);
}

static void
test_csv_has_a_mark_only_if_asked (Fixture *f, gconstpointer data)
{
  LaurelExport export = what (f, LAUREL_EXPORT_CSV);
  g_autoptr (GBytes) plain = make (f, &export);
  g_autoptr (GBytes) marked = NULL;
  g_autofree char *differs = NULL;

  export.bom = TRUE;
  marked = make (f, &export);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (plain, NULL), "number,title,raw,words,es"));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (marked, NULL), "\xef\xbb\xbfnumber,"));
  differs = compare_plan (f->library, marked);
  g_assert_cmpstr (differs, ==, "0 new, 0 moved, 0 edited, 0 gone, 22 same");
}

/* Every cell that a spreadsheet would run begins with an apostrophe. */
static void
test_csv_runs_nothing (Fixture *f, gconstpointer data)
{
  LaurelExport export = what (f, LAUREL_EXPORT_CSV);
  g_autoptr (GBytes) guarded = NULL;
  g_autoptr (GBytes) raw = NULL;

  make_odd (f);
  guarded = make (f, &export);
  export.raw = TRUE;
  raw = make (f, &export);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (guarded, NULL),
                                  (gssize) g_bytes_get_size (guarded), "\"'=HYPERLINK"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (raw, NULL), (gssize) g_bytes_get_size (raw),
                                  "\"=HYPERLINK"));
}

static void
test_pdf_and_json_are_whole (Fixture *f, gconstpointer data)
{
  const LaurelExport pdf = what (f, LAUREL_EXPORT_PDF), json = what (f, LAUREL_EXPORT_JSON);
  g_autoptr (GBytes) paper = make (f, &pdf);
  g_autoptr (GBytes) text = make (f, &json);
  gsize size = g_bytes_get_size (paper);

  g_assert_true (g_str_has_prefix (g_bytes_get_data (paper, NULL), "%PDF-"));
  g_assert_nonnull (g_strstr_len ((const char *) g_bytes_get_data (paper, NULL) + size - 16, 16,
                                  "%%EOF"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text),
                                  "\"activities\""));
}

static void
test_people_are_a_table (Fixture *f, gconstpointer data)
{
  LaurelExport export = what (f, LAUREL_EXPORT_CSV);
  g_autoptr (GBytes) bytes = NULL;

  export.people = TRUE;
  bytes = make (f, &export);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL),
                                   "kind,name,short_name,english_name,phone,mail,note\r\n"));
}

static void
test_nothing_is_made_when_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (int format = 0; format < LAUREL_N_EXPORT_FORMATS; format++) {
    const LaurelExport export = what (f, (LaurelExportFormat) format);
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_export_make (reader_of (f), &export, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
}

static void
test_what_was_there_stays_when_writing_fails (Fixture *f, gconstpointer data)
{
  const LaurelExport export = what (f, LAUREL_EXPORT_ICS);
  g_autoptr (GBytes) bytes = make (f, &export);
  g_autofree char *path = g_build_filename (f->folder, "no", "such", "folder.ics", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (laurel_tool_write_output (path, bytes, &error));
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_WRITE);
  g_assert_nonnull (laurel_exchange_error_get_hint (error));
}

/* What is copied is a table that the import reads, and words for a letter. */
static void
test_copies_are_tables_and_words (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelSeason) season =
    laurel_season_load (reader_of (f),
                        laurel_test_read_int (f->library, "SELECT min (id) FROM programme"), NULL);
  g_autoptr (LaurelSheet) all = laurel_season_make_plan_sheet (season, 0);
  g_autoptr (LaurelSheet) one = laurel_season_make_plan_sheet (season,
                                                               activity_of (f, "2025/13"));
  g_autofree char *html = laurel_sheet_dup_html (all);
  g_autofree char *lines = laurel_sheet_dup_lines (all);
  g_autofree char *words = laurel_sheet_dup_row (one, 0);
  g_autoptr (GBytes) pasted = g_bytes_new (html, strlen (html));
  g_autoptr (GBytes) typed = g_bytes_new (lines, strlen (lines));
  g_autoptr (LaurelPlanDraft) from_html = read_plan (pasted);
  g_autoptr (LaurelPlanDraft) from_lines = read_plan (typed);

  g_assert_cmpuint (from_html->rows->len, ==, 22);
  g_assert_cmpuint (from_lines->rows->len, ==, 22);
  g_assert_cmpuint (laurel_sheet_get_n_rows (one), ==, 1);
  g_assert_true (g_str_has_prefix (words, "13  "));
  g_assert_nonnull (strstr (words, "\nDate and place: "));
}

#define ADD(name, function) \
  g_test_add ("/season-files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  ADD ("sheets-come-back-as-the-same", test_sheets_come_back_as_the_same);
  ADD ("workbook-has-dates-and-two-sheets", test_workbook_has_dates_and_two_sheets);
  ADD ("csv-has-a-mark-only-if-asked", test_csv_has_a_mark_only_if_asked);
  ADD ("csv-runs-nothing", test_csv_runs_nothing);
  ADD ("pdf-and-json-are-whole", test_pdf_and_json_are_whole);
  ADD ("people-are-a-table", test_people_are_a_table);
  ADD ("nothing-is-made-when-cancelled", test_nothing_is_made_when_cancelled);
  ADD ("what-was-there-stays-when-writing-fails", test_what_was_there_stays_when_writing_fails);
  ADD ("copies-are-tables-and-words", test_copies_are_tables_and_words);

  return g_test_run ();
}
