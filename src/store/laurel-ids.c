/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-ids.h"

/* Ids of rows as a JSON array, which is how a statement takes many: json_each (?1). */

/**
 * laurel_ids_add:
 * @json: an array that has begun, "[" or more, and has not ended
 * @id: a row
 */
void
laurel_ids_add (GString *json, gint64 id)
{
  g_string_append_printf (json, "%s%" G_GINT64_FORMAT, json->len > 1 ? "," : "", id);
}

/**
 * laurel_ids_dup_json:
 * @ids: (array length=n_ids): rows
 * @n_ids: how many
 *
 * Returns: (transfer full): them, as a JSON array
 */
char *
laurel_ids_dup_json (const gint64 *ids, gsize n_ids)
{
  GString *json = g_string_new ("[");

  for (gsize i = 0; i < n_ids; i++)
    laurel_ids_add (json, ids[i]);
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}
