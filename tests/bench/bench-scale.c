/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-measure.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-agenda-store.h"
#include "calendar/laurel-settle-store.h"
#include "store/laurel-library.h"
#include "tool/laurel-rooms.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * How the cost of a question grows with the library: bench-scale LIBRARY NUMBER,
 * which is made, with that many activities over twenty years. Prints JSON.
 */

#define YEARS 20

static const char *const SUBJECTS[] = { "quality", "craft", "survey", "良作", "讲座", "reading" };

static gint64
insert_activity (LaurelTxn *txn, gint64 programme, int year, int n, GError **error)
{
  LaurelDay first = laurel_day_new (year, 1, 1) + n * 37 % 355;
  g_autofree char *title = g_strdup_printf ("Activity %d of %s and %s", n,
                                            SUBJECTS[n % G_N_ELEMENTS (SUBJECTS)],
                                            SUBJECTS[n / 7 % G_N_ELEMENTS (SUBJECTS)]);

  return laurel_txn_insert (txn, error, "activity",
                            "INSERT INTO activity (id, programme_id, position, number, title, es,"
                            " ls, ee, le, extent, min_days, approximate, open_start, open_end,"
                            " place_status, status) VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?5, ?6, ?6,"
                            " 'within', 1, 0, 0, 0, 'none', 'planned')",
                            "xisDD", programme, n, title, first, first + 2);
}

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 programmes[YEARS];
  int number;

  g_variant_get (args, "(i)", &number);
  for (int i = 0; i < YEARS; i++)
    programmes[i] = laurel_txn_insert (txn, error, "programme",
                                       "INSERT INTO programme (id, title, year, language)"
                                       " VALUES (?1, 'Plan', ?2, 'zh')", "i", 2006 + i);
  /* Year after year, as a library grows: what belongs together stands together. */
  for (int year = 0; year < YEARS; year++)
    for (int i = year; i < number; i += YEARS)
      if (insert_activity (txn, programmes[year], 2006 + year, i, error) == 0)
        return FALSE;

  return TRUE;
}

static const LaurelCommand FILL = { .name = "bench.fill", .label = "", .args = "(i)",
                                    .apply = fill };

static void
print (LaurelReader *reader, const char *name, const LaurelQuery *query, GVariant *args)
{
  guint n_rows;
  double taken = measure (reader, query, args, &n_rows);

  printf (", \"%s_ms\": %.4f, \"%s_rows\": %u", name, taken, name, n_rows);
}

static gint64
find_last_programme (LaurelReader *reader)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM programme ORDER BY year DESC LIMIT 1", "");

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  int number = atoi (argv[2]);
  LaurelLibrary *library = laurel_library_open (argv[1], LAUREL_ROOMS, LAUREL_LIBRARY_CREATE,
                                                &error);
  LaurelReader *reader;
  gint64 programme;

  g_assert_no_error (error);
  laurel_library_run (library, &FILL, g_variant_new ("(i)", number), "bench", &outcome, &error);
  g_assert_no_error (error);
  reader = laurel_library_get_reader (library);
  programme = find_last_programme (reader);
  printf ("{\"activities\": %d", number);
  print (reader, "search", &LAUREL_ACTIVITIES_MATCHING, g_variant_new ("(s)", "craft survey"));
  print (reader, "search_zh", &LAUREL_ACTIVITIES_MATCHING, g_variant_new ("(s)", "讲座"));
  print (reader, "list", &LAUREL_ACTIVITIES_OF_PROGRAMME, g_variant_new ("(x)", programme));
  print (reader, "agenda", &LAUREL_AGENDA, g_variant_new ("(xs)", programme, "2025-06-01"));
  print (reader, "settle", &LAUREL_TO_SETTLE, g_variant_new ("(xs)", programme, "2025-06-01"));
  puts ("}");
  laurel_library_close (library);

  return EXIT_SUCCESS;
}
