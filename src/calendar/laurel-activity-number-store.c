/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-number-store.h"

/* The numbers of a programme, of which none may stand twice. */

/**
 * laurel_activity_list_numbers:
 * @reader: where to read
 * @programme: the programme
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8): the numbers of all its activities, each once
 */
GHashTable *
laurel_activity_list_numbers (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT number FROM activity WHERE programme_id = ?1", "x",
                         programme);

  while (laurel_statement_next (rows))
    g_hash_table_add (numbers, g_strdup (laurel_statement_get_text (rows, 0)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&numbers) : NULL;
}

/**
 * laurel_activity_dup_next_number:
 * @reader: where to read
 * @programme: the programme
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): the number of the next activity that is added, or %NULL with
 *   @error set
 */
char *
laurel_activity_dup_next_number (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (GHashTable) numbers = laurel_activity_list_numbers (reader, programme, error);
  int last = numbers ? laurel_activity_number_find_last (numbers) : 0;

  return numbers ? laurel_activity_number_dup_next (numbers, NULL, &last) : NULL;
}
