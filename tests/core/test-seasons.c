/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-cell.h"

/* The cells of six other seasons, in days.tsv beside them, with what they mean. */
enum { FILE_NAME, CELL, ES, LS, EE, LE, EXTENT, N_FIELDS };

static char *
load (const char *name)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "seasons", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
check_day (LaurelDay day, const char *expected)
{
  g_autofree char *iso = laurel_day_dup_iso (day);

  g_assert_cmpstr (iso ? iso : "", ==, expected);
}

static void
check_reading (const char *raw, const char *const *fields)
{
  g_auto (LaurelPlanCell) cell = laurel_plan_cell_read (raw, 2026, NULL, NULL, NULL);

  check_day (cell.window.es, fields[ES]);
  check_day (cell.window.ls, fields[LS]);
  check_day (cell.window.ee, fields[EE]);
  check_day (cell.window.le, fields[LE]);
  g_assert_cmpstr (laurel_extent_to_string (cell.window.extent), ==, fields[EXTENT]);
  g_assert_cmpint (cell.sureness, !=, LAUREL_SURENESS_NOT_UNDERSTOOD);
}

static void
check_line (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  g_auto (GStrv) lines = NULL;
  g_autofree char *raw = NULL;
  g_autofree char *file = NULL;

  g_test_message ("%s", line);
  g_assert_cmpuint (g_strv_length (fields), ==, N_FIELDS);
  lines = g_strsplit (fields[CELL], "⏎", -1);
  raw = g_strjoinv ("\n", lines);
  file = load (fields[FILE_NAME]);
  g_assert_nonnull (strstr (file, raw));
  check_reading (raw, (const char *const *) fields);
}

static void
test_cells_mean_these_days (void)
{
  g_autofree char *text = load ("days.tsv");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 60);
  for (guint i = 1; lines[i]; i++)
    check_line (lines[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seasons/cells-mean-these-days", test_cells_mean_these_days);

  return g_test_run ();
}
