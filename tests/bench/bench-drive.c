/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-measure.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "store/laurel-library.h"
#include "tool/laurel-rooms.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * How long it takes to tell what is where in a drive, beside a bare sum over as many moves, and
 * where one parcel of 20,000 is: bench-drive LIBRARY DRIVE, which has the moves and gets the
 * parcels. Prints JSON.
 */

#define PARCELS 20000

static gint64 drive;

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 receiver = laurel_receiver_find_or_add (txn, drive, "Alder Hill Kindergarten", error);

  for (int i = 0; receiver != 0 && i < PARCELS; i++) {
    g_autofree char *waybill = g_strdup_printf ("SF%013d", i);
    gint64 id = laurel_parcel_insert (txn, receiver, 0, error);

    if (id == 0 || !laurel_txn_exec (txn, error, "UPDATE parcel SET waybill = ?2 WHERE id = ?1",
                                     "xs", id, waybill))
      return FALSE;
  }

  return receiver != 0;
}

static const LaurelCommand FILL = { .name = "bench.fill", .label = "", .args = "()", .apply = fill };

/* What SQLite alone needs to look at as many rows. */
static GPtrArray *
sum (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT sum (quantity) FROM gift_move", "");

  laurel_statement_next (row);

  return laurel_statement_finish (row, error) ? g_ptr_array_new () : NULL;
}

static const LaurelQuery SUM = { .name = "bench.sum", .args = "()", .run = sum };

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  LaurelLibrary *library = laurel_library_open (argv[1], LAUREL_ROOMS, 0, &error);
  g_auto (LaurelOutcome) outcome = { 0 };
  double accounts_ms, sum_ms, parcel_ms;
  LaurelReader *reader;
  guint n_accounts, n_rows, n_parcels;

  g_assert_no_error (error);
  drive = g_ascii_strtoll (argv[2], NULL, 10);
  laurel_library_run (library, &FILL, g_variant_new ("()"), "Bench", &outcome, &error);
  g_assert_no_error (error);

  reader = laurel_library_get_reader (library);
  accounts_ms = measure (reader, &LAUREL_ACCOUNTS_OF_DRIVE,
                         g_variant_new ("(xss)", drive, "", "day"), &n_accounts);
  sum_ms = measure (reader, &SUM, g_variant_new ("()"), &n_rows);
  parcel_ms = measure (reader, &LAUREL_PARCELS_MATCHING, g_variant_new ("(s)", "SF0000000012345"),
                       &n_parcels);
  printf ("{\"accounts_ms\": %.3f, \"accounts\": %u, \"sum_ms\": %.3f, \"parcels\": %d,"
          " \"parcel_ms\": %.3f, \"found\": %u}\n", accounts_ms, n_accounts, sum_ms, PARCELS,
          parcel_ms, n_parcels);
  laurel_library_close (library);

  return EXIT_SUCCESS;
}
