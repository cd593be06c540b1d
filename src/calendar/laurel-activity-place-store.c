/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-place-store.h"

#include "base/laurel-text.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-place-edit.h"

static gboolean
read_status (LaurelReader *reader, gint64 id, LaurelPlaceStatus *status, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT place_status FROM activity WHERE id = ?1", "x", id);

  *status = LAUREL_PLACE_NONE;
  if (laurel_statement_next (row))
    laurel_place_status_from_string (laurel_statement_get_text (row, 0), status);

  return laurel_statement_finish (row, error);
}

/**
 * laurel_activity_set_place:
 * @txn: a transaction
 * @id: the activity
 * @typed: its place, as somebody types it; "" for none
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Names the place, where nothing was said of how sure it is but by the words
 * themselves: see laurel_place_edit_read().
 */
gboolean
laurel_activity_set_place (LaurelTxn *txn, gint64 id, const char *typed, GError **error)
{
  g_autofree char *line = laurel_text_dup_line (typed);
  g_autoptr (GHashTable) places = laurel_activity_list_places (&txn->reader, error);
  g_auto (LaurelPlaceWords) edited = { 0 };
  LaurelPlaceStatus before;

  if (places == NULL || !read_status (&txn->reader, id, &before, error))
    return FALSE;

  edited = laurel_place_edit_read (line ? line : "", before, laurel_activity_is_place_in, places);

  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET place = ?2, place_status = ?3 WHERE id = ?1", "xss",
                          id, edited.place, laurel_place_status_to_string (edited.status));
}

/**
 * laurel_activity_agree_place:
 * @txn: a transaction
 * @id: the activity
 * @named: whether its place was named at the same time
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * It was said how sure the place is. A place that is to be announced is not
 * named: what was said last counts.
 */
gboolean
laurel_activity_agree_place (LaurelTxn *txn, gint64 id, gboolean named, GError **error)
{
  return laurel_txn_exec (txn, error,
                          named ? "UPDATE activity SET place_status = 'tentative'"
                                  " WHERE id = ?1 AND place_status = 'tbd' AND place IS NOT NULL"
                                : "UPDATE activity SET place = NULL"
                                  " WHERE id = ?1 AND place_status = 'tbd'", "x", id);
}

/**
 * laurel_activity_list_places:
 * @reader: where to read
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8): the set of all places that the
 *   library knows; what stands there for "online" or "everywhere" is none
 */
GHashTable *
laurel_activity_list_places (LaurelReader *reader, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT DISTINCT place FROM activity WHERE place IS NOT NULL"
                         " AND place_status NOT IN ('online', 'multi', 'none')", "");

  while (laurel_statement_next (rows))
    g_hash_table_add (places, g_strdup (laurel_statement_get_text (rows, 0)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&places) : NULL;
}

/**
 * laurel_activity_is_place_in:
 * @name: what may be a place
 * @places: (nullable): a #GHashTable of laurel_activity_list_places()
 *
 * For those who read words.
 *
 * Returns: whether the library knows it
 */
gboolean
laurel_activity_is_place_in (const char *name, gpointer places)
{
  return places != NULL && g_hash_table_contains (places, name);
}
