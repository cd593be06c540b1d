/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a question takes.
 */

#pragma once

#include "store/laurel-room.h"

#include <stdlib.h>

#define ROUNDS 9

static inline int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return *one < *other ? -1 : *one > *other;
}

/* The median, in milliseconds. */
static inline double
measure (LaurelReader *reader, const LaurelQuery *query, GVariant *args, guint *n_rows)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);
  gint64 times[ROUNDS];

  for (int i = 0; i < ROUNDS; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) rows = NULL;

    times[i] = g_get_monotonic_time ();
    rows = query->run (reader, owned, &error);
    times[i] = g_get_monotonic_time () - times[i];
    g_assert_no_error (error);
    *n_rows = rows->len;
  }
  qsort (times, ROUNDS, sizeof (gint64), compare_times);

  return (double) times[ROUNDS / 2] / 1000;
}
