/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-measure.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-free-store.h"
#include "store/laurel-library.h"
#include "tool/laurel-rooms.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * How long it takes to find the free days of 200 resources in a year, and all
 * clashes of 2,000 activities on 500 resources; then those of one season in a hall
 * that others took as well, and those of a hall in which what can still be moved has no
 * room: bench-answers LIBRARY, which is made. Prints JSON.
 */

#define ACTIVITIES 2000
#define RESOURCES 500
#define WANTED 200

#define HALL_YEARS 5
#define HALL_ACTIVITIES 200

#define CROWD_FIXED 200
#define CROWD_LOOSE 12
#define CROWD_EVERY (CROWD_FIXED / CROWD_LOOSE)

typedef struct {
  LaurelDay es;
  LaurelDay ls;
  LaurelDay ee;
  LaurelDay le;
  int min_days;
} When;

static When
when_fixed (LaurelDay first, LaurelDay last)
{
  return (When) { first, first, last, last, 1 };
}

static When
when_within (LaurelDay first, LaurelDay last, int min_days)
{
  return (When) { first, last - min_days + 1, first + min_days - 1, last, min_days };
}

static gint64
insert_programme (LaurelTxn *txn, int year, GError **error)
{
  return laurel_txn_insert (txn, error, "programme",
                            "INSERT INTO programme (id, title, year, language)"
                            " VALUES (?1, 'Plan', ?2, 'zh')", "i", year);
}

static gint64
insert_resource (LaurelTxn *txn, int n, GError **error)
{
  return laurel_txn_insert (txn, error, "resource",
                            "INSERT INTO resource (id, kind, name)"
                            " VALUES (?1, 'venue', 'Hall ' || ?2)", "i", n);
}

static gint64
insert_activity (LaurelTxn *txn, gint64 programme, int n, const When *when, GError **error)
{
  return laurel_txn_insert (txn, error, "activity",
                            "INSERT INTO activity (id, programme_id, position, number, title, es,"
                            " ls, ee, le, extent, min_days, approximate, open_start, open_end,"
                            " place_status, status) VALUES (?1, ?2, ?3, ?3, 'Activity ' || ?3, ?4,"
                            " ?5, ?6, ?7, 'within', ?8, 0, 0, 0, 'none', 'planned')",
                            "xiDDDDi", programme, n, when->es, when->ls, when->ee, when->le,
                            when->min_days);
}

static gboolean
book (LaurelTxn *txn, gint64 resource, gint64 activity, GError **error)
{
  return laurel_txn_insert (txn, error, "booking",
                            "INSERT INTO booking (id, resource_id, activity_id, state)"
                            " VALUES (?1, ?2, ?3, 'confirmed')", "xx", resource, activity) != 0;
}

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 resources[RESOURCES];
  gint64 programme = insert_programme (txn, 2025, error);

  for (int i = 0; i < RESOURCES; i++)
    resources[i] = insert_resource (txn, i, error);
  for (int i = 0; i < ACTIVITIES; i++) {
    LaurelDay first = laurel_day_new (2025, 1, 1) + i * i * 37 % 355;
    When when = i % 4 != 0 ? when_fixed (first, first + 2) : when_within (first, first + 9, 1);
    gint64 activity = insert_activity (txn, programme, i, &when, error);

    for (int k = 0; k < 2; k++)
      if (!book (txn, resources[(i * 7 + k * 131) % RESOURCES], activity, error))
        return FALSE;
  }

  return TRUE;
}

static const LaurelCommand FILL = { .name = "bench.fill", .label = "", .args = "()", .apply = fill };

/* A hall that is taken two days of three, year after year. */
static gboolean
fill_hall (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 hall = insert_resource (txn, RESOURCES, error);

  for (int year = 2026 - HALL_YEARS; year < 2026; year++) {
    gint64 programme = insert_programme (txn, year, error);

    for (int i = 0; i < HALL_ACTIVITIES; i++) {
      LaurelDay first = laurel_day_new (year, 1, 1) + i * i * 37 % 355;
      When when = i % 4 != 0 ? when_fixed (first, first) : when_within (first, first + 9, 1);

      if (!book (txn, hall, insert_activity (txn, programme, i, &when, error), error))
        return FALSE;
    }
  }

  return TRUE;
}

static const LaurelCommand FILL_HALL = {
  .name = "bench.fill-hall", .label = "", .args = "()", .apply = fill_hall,
};

/* Every other day is taken, and what takes two days finds room for all but one of it.
 * Nothing of it can be left out. */
static gboolean
fill_crowd (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 hall = insert_resource (txn, RESOURCES + 1, error);
  gint64 programme = insert_programme (txn, 2030, error);
  LaurelDay first = laurel_day_new (2030, 1, 1), day = first;
  int n = 0;

  for (; n < CROWD_FIXED; n++) {
    When when = when_fixed (day, day);

    if (!book (txn, hall, insert_activity (txn, programme, n, &when, error), error))
      return FALSE;
    day += (n + 1) % CROWD_EVERY == 0 && (n + 1) / CROWD_EVERY < CROWD_LOOSE ? 3 : 2;
  }
  for (; n < CROWD_FIXED + CROWD_LOOSE; n++) {
    When when = when_within (first, day - 2, 2);

    if (!book (txn, hall, insert_activity (txn, programme, n, &when, error), error))
      return FALSE;
  }

  return TRUE;
}

static const LaurelCommand FILL_CROWD = {
  .name = "bench.fill-crowd", .label = "", .args = "()", .apply = fill_crowd,
};

static GVariant *
build_wanted (LaurelReader *reader)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id FROM resource ORDER BY id LIMIT ?1", "i", WANTED);

  while (laurel_statement_next (rows))
    g_variant_builder_add (&ids, "x", laurel_statement_get_int64 (rows, 0));

  return g_variant_new ("(axssi)", &ids, "2025-01-01", "2025-12-31", 3);
}

static void
run (LaurelLibrary *library, const LaurelCommand *command)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_run (library, command, g_variant_new ("()"), "bench", &outcome, &error);
  g_assert_no_error (error);
}

/* The clashes of the season that was put in last. */
static double
measure_clashes (LaurelReader *reader, guint *n_clashes)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT max (id) FROM programme",
                                                         "");

  g_assert_true (laurel_statement_next (row));

  return measure (reader, &LAUREL_CONFLICTS,
                  g_variant_new ("(x)", laurel_statement_get_int64 (row, 0)), n_clashes);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  LaurelLibrary *library = laurel_library_open (argv[1], LAUREL_ROOMS, LAUREL_LIBRARY_CREATE,
                                                &error);
  LaurelReader *reader;
  double free_ms, clashes_ms, hall_ms, crowd_ms;
  guint n_free, n_clashes, n_hall, n_crowd;

  g_assert_no_error (error);
  run (library, &FILL);
  reader = laurel_library_get_reader (library);
  free_ms = measure (reader, &LAUREL_FREE_DAYS, build_wanted (reader), &n_free);
  clashes_ms = measure (reader, &LAUREL_CONFLICTS, g_variant_new ("(x)", G_GINT64_CONSTANT (0)),
                        &n_clashes);
  run (library, &FILL_HALL);
  hall_ms = measure_clashes (reader, &n_hall);
  run (library, &FILL_CROWD);
  crowd_ms = measure_clashes (reader, &n_crowd);
  printf ("{\"activities\": %d, \"resources\": %d, \"wanted\": %d, \"free_ms\": %.1f,"
          " \"clashes_ms\": %.1f, \"clashes\": %u, \"hall\": %d, \"hall_years\": %d,"
          " \"hall_ms\": %.1f, \"hall_clashes\": %u, \"fixed\": %d, \"loose\": %d,"
          " \"crowd_ms\": %.1f, \"crowds\": %u}\n", ACTIVITIES, RESOURCES, WANTED, free_ms,
          clashes_ms, n_clashes, HALL_YEARS * HALL_ACTIVITIES, HALL_YEARS, hall_ms, n_hall,
          CROWD_FIXED, CROWD_LOOSE, crowd_ms, n_crowd);
  laurel_library_close (library);

  return EXIT_SUCCESS;
}
