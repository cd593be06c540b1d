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
 * clashes of 2,000 activities on 500 resources: bench-answers LIBRARY, which is
 * made. Prints JSON.
 */

#define ACTIVITIES 2000
#define RESOURCES 500
#define WANTED 200

static gint64
insert_activity (LaurelTxn *txn, gint64 programme, int n, GError **error)
{
  LaurelDay first = laurel_day_new (2025, 1, 1) + n * n * 37 % 355;
  int length = n % 4 == 0 ? 10 : 3;
  LaurelDay last = first + length - 1;
  gboolean exact = n % 4 != 0;

  return laurel_txn_insert (txn, error, "activity",
                            "INSERT INTO activity (id, programme_id, position, number, title, es,"
                            " ls, ee, le, extent, min_days, approximate, open_start, open_end,"
                            " place_status, status) VALUES (?1, ?2, ?3, ?3, 'Activity ' || ?3, ?4,"
                            " ?5, ?6, ?7, 'within', 1, 0, 0, 0, 'none', 'planned')",
                            "xiDDDD", programme, n, first, exact ? first : last,
                            exact ? last : first, last);
}

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 resources[RESOURCES];
  gint64 programme = laurel_txn_insert (txn, error, "programme",
                                        "INSERT INTO programme (id, title, year, language)"
                                        " VALUES (?1, 'Plan', 2025, 'zh')", "");

  for (int i = 0; i < RESOURCES; i++)
    resources[i] = laurel_txn_insert (txn, error, "resource",
                                      "INSERT INTO resource (id, kind, name)"
                                      " VALUES (?1, 'venue', 'Hall ' || ?2)", "i", i);
  for (int i = 0; i < ACTIVITIES; i++) {
    gint64 activity = insert_activity (txn, programme, i, error);

    for (int k = 0; k < 2; k++)
      if (laurel_txn_insert (txn, error, "booking",
                             "INSERT INTO booking (id, resource_id, activity_id, state)"
                             " VALUES (?1, ?2, ?3, 'confirmed')", "xx",
                             resources[(i * 7 + k * 131) % RESOURCES], activity) == 0)
        return FALSE;
  }

  return TRUE;
}

static const LaurelCommand FILL = { .name = "bench.fill", .label = "", .args = "()", .apply = fill };

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

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  LaurelLibrary *library = laurel_library_open (argv[1], LAUREL_ROOMS, LAUREL_LIBRARY_CREATE,
                                                &error);
  LaurelReader *reader;
  double free_ms, clashes_ms;
  guint n_free, n_clashes;

  g_assert_no_error (error);
  laurel_library_run (library, &FILL, g_variant_new ("()"), "bench", &outcome, &error);
  g_assert_no_error (error);
  reader = laurel_library_get_reader (library);
  free_ms = measure (reader, &LAUREL_FREE_DAYS, build_wanted (reader), &n_free);
  clashes_ms = measure (reader, &LAUREL_CONFLICTS, g_variant_new ("(x)", G_GINT64_CONSTANT (0)),
                        &n_clashes);
  printf ("{\"activities\": %d, \"resources\": %d, \"wanted\": %d, \"free_ms\": %.1f,"
          " \"clashes_ms\": %.1f, \"clashes\": %u}\n", ACTIVITIES, RESOURCES, WANTED, free_ms,
          clashes_ms, n_clashes);
  laurel_library_close (library);

  return EXIT_SUCCESS;
}
