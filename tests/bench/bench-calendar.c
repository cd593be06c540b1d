/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-plan-args.h"
#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-season-ics.h"
#include "exchange/laurel-table-reader.h"
#include "store/laurel-library.h"
#include "tool/laurel-rooms.h"

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * How long it takes to write 10,000 activities as a calendar, and to read that
 * into a plan, beside what libical takes only to parse it: bench-calendar
 * LIBRARY, which is made. Prints JSON.
 */

#define ACTIVITIES 10000
#define ROUNDS 5

static void
fail (GError *error)
{
  if (error == NULL)
    return;

  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

/* A plan of any size, as a table of text. */
static GBytes *
make_table (void)
{
  GString *text = g_string_new ("No.,Activity,Date,Place,Content\n");

  for (int i = 1; i <= ACTIVITIES; i++)
    g_string_append_printf (text, "%d,Activity %d of the plan,%d September 2025,Hall %d,"
                            "What it is about; in one sentence and a half\n", i, i, i % 30 + 1,
                            i % 50);

  return g_string_free_to_bytes (text);
}

static LaurelPlanDraft *
read_plan (GBytes *bytes)
{
  static const LaurelPlanOptions OPTIONS = { .name = "Plan 2025" };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);
  LaurelPlanDraft *draft = table ? laurel_plan_reader_read (table, &OPTIONS, &error) : NULL;

  fail (error);
  return draft;
}

static gint64
fill (LaurelLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_table ();
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
  g_autoptr (LaurelPlanTarget) target =
    laurel_plan_target_find (laurel_library_get_reader (library), draft, NULL, &error);
  g_autoptr (GArray) changes = laurel_plan_compare (draft, NULL, NULL, 0);
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (LaurelPlanTarget) after = NULL;

  laurel_library_run (library, &LAUREL_PLAN_IMPORT,
                      laurel_plan_build_taken (draft, target, changes, LAUREL_PLAN_TAKE_ALL, "",
                                               NULL, NULL), "bench", &outcome, &error);
  fail (error);
  after = laurel_plan_target_find (laurel_library_get_reader (library), draft, NULL, &error);
  fail (error);

  return after->programme;
}

static GBytes *
write_plan (LaurelLibrary *library, gint64 programme)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelSeason) season = laurel_season_load (laurel_library_get_reader (library),
                                                        programme, &error);

  fail (error);
  return laurel_season_write_ics (season);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelLibrary) library = argc < 2 ? NULL : laurel_library_open (
    argv[1], LAUREL_ROOMS, LAUREL_LIBRARY_CREATE, &error);
  gint64 write = G_MAXINT64, read = G_MAXINT64, parse = G_MAXINT64, programme;

  fail (error);
  if (library == NULL)
    return 2;

  programme = fill (library);
  for (int i = 0; i < ROUNDS; i++) {
    gint64 start = g_get_monotonic_time ();
    g_autoptr (GBytes) bytes = write_plan (library, programme);
    g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    g_autoptr (LaurelPlanDraft) draft = NULL;
    icalcomponent *calendar;

    write = MIN (write, g_get_monotonic_time () - start);
    start = g_get_monotonic_time ();
    draft = read_plan (bytes);
    read = MIN (read, g_get_monotonic_time () - start);
    start = g_get_monotonic_time ();
    calendar = icalparser_parse_string (text);
    parse = MIN (parse, g_get_monotonic_time () - start);
    icalcomponent_free (calendar);
    if (draft->rows->len != ACTIVITIES)
      return 1;
  }
  printf ("{\"activities\": %d, \"write_ms\": %.1f, \"read_ms\": %.1f, \"parse_ms\": %.1f}\n",
          ACTIVITIES, (double) write / 1000, (double) read / 1000, (double) parse / 1000);
  laurel_library_close (g_steal_pointer (&library));

  return 0;
}
