/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>

#include "calendar/laurel-plan-cell.h"
#include "exchange/laurel-csv-reader.h"
#include "exchange/laurel-table-reader.h"

static const char *const LANGUAGES[] = { "en", "zh" };

static LaurelTable *
read_table (const char *language, const char *name)
{
  g_autofree char *path =
    g_strdup_printf ("/io/github/laurel/Laurel/sample/%s/%s.csv", language, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;
  LaurelTable *table;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  table = laurel_csv_reader_read (text, ',', NULL, &error);
  g_assert_no_error (error);
  return table;
}

/* The text of a row under a heading, "" when the cell is empty. */
static const char *
get_field (const LaurelTable *table, int row, const char *heading)
{
  for (int column = 0; column < laurel_table_get_n_columns (table); column++)
    if (g_strcmp0 (laurel_table_get_text (table, 0, column), heading) == 0) {
      const char *text = laurel_table_get_text (table, row, column);

      return text ? text : "";
    }
  g_assert_not_reached ();
}

/* The places of the sample are invented, so only a library that has it knows them. */
static gboolean
knows_place (const char *name, gpointer user_data)
{
  return g_strv_contains ((const char *const[]) { "Hexi", "Beiyuan", "Jibei", "Qinggang", "Hudong",
                                                  "河西", "北苑", "济北", "青港", "湖东", NULL },
                          name);
}

static LaurelPlanCell
read_cell (const LaurelTable *table, int row)
{
  return laurel_plan_cell_read (get_field (table, row, "raw"), 2025, NULL, knows_place, NULL);
}

/* What the reader makes of a cell is what the columns beside it say. */
static void
test_cells_read_as_their_columns_say (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelTable) table = read_table (LANGUAGES[i], "activities");

    for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
      g_auto (LaurelPlanCell) cell = read_cell (table, row);

      g_test_message ("%s %s", LANGUAGES[i], get_field (table, row, "number"));
      g_assert_cmpstr (cell.place ? cell.place : "", ==, get_field (table, row, "place"));
      g_assert_cmpstr (laurel_place_status_to_string (cell.place_status), ==,
                       get_field (table, row, "place_status"));
      g_assert_cmpstr (cell.modality ? cell.modality : "", ==, get_field (table, row, "modality"));
      if (cell.sureness == LAUREL_SURENESS_SURE) {
        g_assert_cmpstr (cell.words, ==, get_field (table, row, "words"));
        g_assert_cmpstr (laurel_extent_to_string (cell.window.extent), ==,
                         get_field (table, row, "extent"));
      }
    }
  }
}

static void
test_both_languages_mean_the_same_days (void)
{
  static const char *const tables[] = { "activities", "phases", "changes", "series" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autoptr (LaurelTable) english = read_table ("en", tables[i]);
    g_autoptr (LaurelTable) chinese = read_table ("zh", tables[i]);

    g_assert_cmpint (laurel_table_get_n_rows (english), ==, laurel_table_get_n_rows (chinese));
    for (int row = 1; row < laurel_table_get_n_rows (english); row++) {
      g_auto (LaurelDateReading) one =
        laurel_date_read (get_field (english, row, "words"), 2025, NULL);
      g_auto (LaurelDateReading) other =
        laurel_date_read (get_field (chinese, row, "words"), 2025, NULL);

      g_test_message ("%s %d", tables[i], row);
      g_assert_cmpint (one.understood, ==, other.understood);
      g_assert_true (laurel_window_equal (&one.window, &other.window));
    }
  }
}

/* The mixture of certainty that the season is there to show. */
static void
test_certainty_is_mixed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelTable) table = read_table (LANGUAGES[i], "activities");
    g_autoptr (GString) exact = g_string_new (NULL);
    g_autoptr (GString) unsure = g_string_new (NULL);
    g_autoptr (GString) unread = g_string_new (NULL);

    for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
      g_auto (LaurelPlanCell) cell = read_cell (table, row);
      const char *number = get_field (table, row, "number");

      if (laurel_window_is_exact (&cell.window))
        g_string_append_printf (exact, "%s ", number);
      if (cell.sureness == LAUREL_SURENESS_LOOK)
        g_string_append_printf (unsure, "%s ", number);
      if (cell.sureness == LAUREL_SURENESS_NOT_UNDERSTOOD)
        g_string_append_printf (unread, "%s ", number);
    }
    g_assert_cmpstr (exact->str, ==, "1 10 11 22 ");
    g_assert_cmpstr (unsure->str, ==, "17 ");
    g_assert_cmpstr (unread->str, ==, "18 ");
  }
}

/* Spaces and line breaks in a cell do not survive every format. */
static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text ? text : "", " \n\t", -1);

  return g_strjoinv ("", words);
}

static void
check_plan_row (const LaurelTable *plan, int row, const LaurelTable *sample, int sample_row)
{
  static const char *const columns[] = { "number", "title", "raw", "content" };

  for (guint column = 0; column < G_N_ELEMENTS (columns); column++) {
    g_autofree char *got = squeeze (laurel_table_get_text (plan, row, (int) column));
    g_autofree char *expected = squeeze (get_field (sample, sample_row, columns[column]));

    g_assert_cmpstr (got, ==, expected);
  }
}

/* The row of the plan that has a number. */
static int
find_number (const LaurelTable *plan, const char *number)
{
  for (int row = 0; row < laurel_table_get_n_rows (plan); row++)
    if (g_strcmp0 (laurel_table_get_text (plan, row, 0), number) == 0)
      return row;
  g_assert_not_reached ();
}

static void
check_plan_file (const char *language, const char *format, const LaurelTable *sample)
{
  g_autofree char *name = g_strdup_printf ("good-work-2025.%s", format);
  g_autofree char *path =
    g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "plans", language, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) plan = laurel_table_read_file (path, NULL, &error);

  g_test_message ("%s %s", language, format);
  g_assert_no_error (error);
  for (int row = 1; row < laurel_table_get_n_rows (sample); row++)
    check_plan_row (plan, find_number (plan, get_field (sample, row, "number")), sample, row);
}

static void
test_plan_files_hold_the_sample (void)
{
  static const char *const formats[] = { "csv", "docx", "html", "ods", "odt", "txt", "xlsx" };

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (LaurelTable) sample = read_table (LANGUAGES[i], "activities");

    for (gsize k = 0; k < G_N_ELEMENTS (formats); k++)
      check_plan_file (LANGUAGES[i], formats[k], sample);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/cells-read-as-their-columns-say", test_cells_read_as_their_columns_say);
  g_test_add_func ("/sample/both-languages-mean-the-same-days",
                   test_both_languages_mean_the_same_days);
  g_test_add_func ("/sample/certainty-is-mixed", test_certainty_is_mixed);
  g_test_add_func ("/sample/plan-files-hold-the-sample", test_plan_files_hold_the_sample);

  return g_test_run ();
}
