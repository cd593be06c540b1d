/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-store.h"
#include "exchange/laurel-plan-facts.h"
#include "exchange/laurel-plan-names.h"
#include "exchange/laurel-sheet-text.h"
#include "exchange/laurel-season-sheets.h"
#include "plan-import.h"
#include "sample-library.h"
#include "testlib/laurel-test-plain.h"
#include "tool/laurel-exporter.h"
#include "tool/laurel-tool-output.h"

#include <glib/gstdio.h>
#include <unistd.h>

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
      g_assert_cmpstr (differs, ==, "0 new, 0 moved, 0 edited, 0 gone, 30 same");
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
  g_assert_cmpuint (draft->rows->len, ==, 30);
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
  g_assert_cmpstr (differs, ==, "0 new, 0 moved, 0 edited, 0 gone, 30 same");
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
  g_assert_true (g_str_has_suffix (error->message, "no/such”."));
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

  g_assert_cmpuint (from_html->rows->len, ==, 30);
  g_assert_cmpuint (from_lines->rows->len, ==, 30);
  g_assert_cmpuint (laurel_sheet_get_n_rows (one), ==, 1);
  g_assert_true (g_str_has_prefix (words, "13  "));
  g_assert_nonnull (strstr (words, "\nDate and place: "));
}

/* Three that belong to number 3, and somebody whose name has what parts names. */
static void
make_series (Fixture *f)
{
  gint64 id = activity_of (f, "2025/3");

  take_series_out (f->library);
  laurel_test_run (f->library, &LAUREL_SERIES_MAKE,
                   g_variant_new_parsed ("(%x, [('North', '8 September', 'Hexi', 'confirmed', ''),"
                                         " ('South', '', '', 'none', ''),"
                                         " ('East', '', '', 'none', '')])", id));
  laurel_test_run (f->library, &LAUREL_ROLE_ADD,
                   g_variant_new ("(xsss)", id, "guide", "person", "Lu; \"Bo\": both"));
  laurel_test_run (f->library, &LAUREL_ROLE_ADD,
                   g_variant_new ("(xsss)", id, "sponsor", "organization", "A: B; C"));
}

/* (transfer full) */
static char *
read_text (LaurelLibrary *library, const char *sql)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (laurel_library_get_reader (library), sql, "");

  g_assert_true (laurel_statement_next (row));

  return g_strdup (laurel_statement_get_text (row, 0));
}

/* "3 3.1<3 3.2<3 …", in the plan's order, and who does what for number 3. */
static char *
dup_series (LaurelLibrary *library)
{
  return read_text (library,
                    "SELECT group_concat (one, ' ') FROM (SELECT activity.number ||"
                    " ifnull ('<' || series.number, '') AS one FROM activity"
                    " LEFT JOIN activity AS series ON series.id = activity.series_id"
                    " ORDER BY activity.position)");
}

static char *
dup_doers (LaurelLibrary *library, gboolean by_role)
{
  g_autofree char *sql =
    g_strconcat ("SELECT group_concat (one, '|') FROM (SELECT role || ' ' || kind || ' ' ||"
                 " name AS one FROM role JOIN party ON party.id = party_id"
                 " JOIN activity ON activity.id = activity_id WHERE number = '3' ORDER BY ",
                 by_role ? "role, " : "", "role.position, role.id)", NULL);

  return read_text (library, sql);
}

static LaurelLibrary *
import_anew (Fixture *f, GBytes *bytes, const char *name)
{
  g_autofree char *path = laurel_test_dup_path (f->folder, name);
  LaurelLibrary *library = laurel_test_open (path);

  laurel_test_run (library, &LAUREL_PROGRAMME_ADD,
                   g_variant_new_parsed ("('2025 Month of Good Work', 2025, 'en', '')"));
  import_plan (library, bytes);

  return library;
}

static void
test_series_come_back (Fixture *f, gconstpointer data)
{
  static const LaurelExportFormat FORMATS[] = { LAUREL_EXPORT_CSV, LAUREL_EXPORT_XLSX,
                                                LAUREL_EXPORT_ICS };
  g_autofree char *before = NULL;

  make_series (f);
  before = dup_series (f->library);
  g_assert_nonnull (strstr (before, " 3 3.1<3 3.2<3 3.3<3 4 "));
  for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++) {
    const LaurelExport export = what (f, FORMATS[i]);
    g_autoptr (GBytes) bytes = make (f, &export);
    g_autoptr (LaurelLibrary) library = import_anew (f, bytes,
                                                     laurel_export_get_suffix (FORMATS[i]));
    g_autofree char *after = dup_series (library);
    g_autofree char *differs = compare_plan (f->library, bytes);

    g_test_message ("%s", laurel_export_get_suffix (FORMATS[i]));
    g_assert_cmpstr (after, ==, before);
    g_assert_cmpstr (differs, ==, "0 new, 0 moved, 0 edited, 0 gone, 25 same");
    /* They have those of the series, and none of their own. */
    g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM role JOIN activity"
                                           " ON activity.id = activity_id"
                                           " WHERE series_id IS NOT NULL"), ==, 0);
  }
}

/* What is in the plan already stays where it is; the others go where they belong. */
static void
test_what_a_series_lost_comes_back_behind_it (Fixture *f, gconstpointer data)
{
  const LaurelExport export = what (f, LAUREL_EXPORT_CSV);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *before = NULL, *after = NULL, *lost = NULL, *undone = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 id, entry;

  make_series (f);
  bytes = make (f, &export);
  before = dup_series (f->library);
  id = activity_of (f, "2025/3.2");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", id));
  lost = laurel_test_dump (f->library);
  entry = import_plan (f->library, bytes);
  after = dup_series (f->library);
  g_assert_nonnull (strstr (after, " 3 3.1<3 3.3<3 3.2<3 4 "));
  g_assert_cmpuint (strlen (after), ==, strlen (before));

  g_assert_true (laurel_library_revert (f->library, entry, "tester", &outcome, NULL));
  undone = laurel_test_dump (f->library);
  g_assert_cmpstr (undone, ==, lost);
}

/* Names in a cell, as people write them, and as Laurel does. */
static void
test_names_in_a_cell (void)
{
  static const struct {
    const char *cell;
    const char *names;
  } CASES[] = {
    { "", "" },
    { "A", "A" },
    { " A ; B,C\n\nD ", "A|B|C|D" },
    { "甲、乙，丙", "甲|乙，丙" },
    { "甲，乙；丙", "甲|乙|丙" },
    { "甲（个人）、乙公司（北京）", "甲!|乙公司（北京）" },
    { "Lu (person); Bo(person), Co (Ltd)", "Lu!|Bo!|Co (Ltd)" },
    { "\"A: B; C\"; \"Lu, \"\"Bo\"\"\" (person)", "A: B; C|Lu, \"Bo\"!" },
    { "\"甲、乙\"（个人）、丙", "甲、乙!|丙" },
    { "\"Lu (person)\"", "Lu (person)" },
    { "\"Good\" Press; B", "\"Good\" Press|B" },
    { "\"open; B", "\"open|B" },
    { "(person)", "(person)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) parties =
      g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_plan_party_free);
    g_autoptr (GString) names = g_string_new (NULL);

    laurel_plan_names_read (CASES[i].cell, "host", parties);
    for (guint k = 0; k < parties->len; k++) {
      const LaurelPlanParty *party = parties->pdata[k];

      g_string_append_printf (names, "%s%s%s", k > 0 ? "|" : "", party->name,
                              g_str_equal (party->kind, "person") ? "!" : "");
    }
    g_assert_cmpstr (names->str, ==, CASES[i].names);
  }
}

/* Whatever somebody is called, it is the same that is read again. */
static void
test_names_are_written_so_that_they_are_read (void)
{
  static const char *const NAMES[] = { "A", "甲、乙", "A, B; C", "\"Q\" Co", "\"", "Lu (person)",
                                       "陆（个人）", "(person)", "Co (Ltd)", "a\"b" };

  for (int way = 0; way < 4; way++) {
    g_autoptr (GPtrArray) parties =
      g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_plan_party_free);
    g_autoptr (GString) cell = g_string_new (NULL);
    const char *kind = way & 1 ? "person" : "organization";

    for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
      laurel_plan_names_append (cell, NAMES[i], kind, (way & 2) != 0);
    laurel_plan_names_read (cell->str, "host", parties);
    g_assert_cmpuint (parties->len, ==, G_N_ELEMENTS (NAMES));
    for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
      const LaurelPlanParty *party = parties->pdata[i];

      g_assert_cmpstr (party->name, ==, NAMES[i]);
      g_assert_cmpstr (party->kind, ==, kind);
    }
  }
}

/* Whether it is a person is kept, also of what was announced; a sheet has a column
 * for each role, and the order of those only within. */
static void
test_persons_come_back_as_persons (Fixture *f, gconstpointer data)
{
  static const LaurelExportFormat FORMATS[] = { LAUREL_EXPORT_CSV, LAUREL_EXPORT_XLSX,
                                                LAUREL_EXPORT_ICS };
  g_autofree char *before = NULL;

  make_series (f);
  before = dup_doers (f->library, FALSE);
  g_assert_nonnull (strstr (before, "guide person Lu; \"Bo\": both|sponsor organization A: B; C"));
  laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                   g_variant_new ("(xssss)", what (f, LAUREL_EXPORT_CSV).programme, "All",
                                  "2025-09-02", "", ""));
  for (int released = 0; released < 2; released++)
    for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++) {
      LaurelExport export = what (f, FORMATS[i]);
      g_autofree char *name = g_strdup_printf ("%d.%s", released,
                                               laurel_export_get_suffix (FORMATS[i]));
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LaurelLibrary) library = NULL;
      gboolean sheet = FORMATS[i] == LAUREL_EXPORT_XLSX;
      g_autofree char *expected = dup_doers (f->library, sheet);
      g_autofree char *after = NULL;
      g_autofree char *series = NULL;
      g_autofree char *series_before = dup_series (f->library);

      export.released = released != 0;
      bytes = make (f, &export);
      library = import_anew (f, bytes, name);
      after = dup_doers (library, sheet);
      series = dup_series (library);
      g_test_message ("%s", name);
      g_assert_cmpstr (after, ==, expected);
      g_assert_cmpstr (series, ==, series_before);
    }
}

/* The name that is told is that of the file, in whole sentences. */
static void
test_what_cannot_be_written_is_told_plainly (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *folder = laurel_test_dup_path (f->folder, "a folder");
  g_autofree char *link = laurel_test_dup_path (f->folder, "plan.csv");
  g_autoptr (GError) is_folder = NULL;
  g_autoptr (GError) is_open = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (laurel_tool_write_output (folder, bytes, &is_folder));
  g_assert_cmpstr (is_folder->message, ==, "“a folder” is a folder.");

  g_assert_cmpint (symlink (laurel_library_get_path (f->library), link), ==, 0);
  g_assert_false (laurel_tool_write_output (link, bytes, &is_open));
  g_assert_cmpstr (is_open->message, ==, "“plan.csv” is a library that is open.");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
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
  g_test_add_func ("/season-files/names-in-a-cell", test_names_in_a_cell);
  g_test_add_func ("/season-files/names-are-written-so-that-they-are-read",
                   test_names_are_written_so_that_they_are_read);
  ADD ("persons-come-back-as-persons", test_persons_come_back_as_persons);
  ADD ("series-come-back", test_series_come_back);
  ADD ("what-a-series-lost-comes-back-behind-it", test_what_a_series_lost_comes_back_behind_it);
  ADD ("what-cannot-be-written-is-told-plainly", test_what_cannot_be_written_is_told_plainly);

  return g_test_run ();
}
