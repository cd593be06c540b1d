/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-found.h"

/* What is wrong with rows: by a check of all of them, and by those that were set since. */

static void
add_faults (const LaurelBatchOrder *order, GPtrArray *to, GPtrArray *faults, GHashTable *newer)
{
  for (guint i = 0; i < faults->len; i++) {
    LaurelBatchFault *fault = g_ptr_array_index (faults, i);
    gboolean old = newer != NULL
                   && g_hash_table_contains (newer, GUINT_TO_POINTER (fault->row - 1));

    if (!old && !laurel_batch_order_is_left_out (order, fault->row - 1))
      g_ptr_array_add (to, fault);
  }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LaurelBatchFault *one = *(LaurelBatchFault * const *) a;
  const LaurelBatchFault *other = *(LaurelBatchFault * const *) b;

  return (one->row > other->row) - (one->row < other->row);
}

/**
 * laurel_batch_found_list:
 * @order: which rows are printed
 * @checked: (nullable) (element-type LaurelBatchFault): what the check found
 * @found: (element-type uint GPtrArray): faults of rows that were set since
 *
 * Returns: (transfer container) (element-type LaurelBatchFault): what is wrong by now, by row
 */
GPtrArray *
laurel_batch_found_list (const LaurelBatchOrder *order, GPtrArray *checked, GHashTable *found)
{
  GPtrArray *faults = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer of_row;

  if (checked != NULL)
    add_faults (order, faults, checked, found);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, NULL, &of_row))
    add_faults (order, faults, of_row, NULL);
  g_ptr_array_sort (faults, compare_rows);

  return faults;
}
