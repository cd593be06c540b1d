/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-changes.h"

#include "store/laurel-status.h"

/**
 * LaurelChanges:
 *
 * Which rows of which tables a journal entry touched: the changeset, read as a
 * notice. Immutable, so it may be handed from thread to thread.
 */
struct _LaurelChanges {
  gatomicrefcount refs;
  GHashTable *tables; /* (element-type utf8 GArray): ids in the order touched */
  GHashTable *ids;    /* (element-type gint64): all of them */
};

G_DEFINE_BOXED_TYPE (LaurelChanges, laurel_changes, laurel_changes_ref, laurel_changes_unref)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changeset_iter, sqlite3changeset_finalize)

static void
add_id (LaurelChanges *self, const char *table, gint64 id)
{
  GArray *ids = g_hash_table_lookup (self->tables, table);

  if (ids == NULL) {
    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_hash_table_insert (self->tables, g_strdup (table), ids);
  }

  g_array_append_val (ids, id);
  g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
}

/* Every table's key is its first column: the schema's lint says so. */
static int
read_change (sqlite3_changeset_iter *change, LaurelChanges *self)
{
  sqlite3_value *key = NULL;
  const char *table;
  int columns, operation, indirect, status;

  status = sqlite3changeset_op (change, &table, &columns, &operation, &indirect);
  if (status != SQLITE_OK)
    return status;

  status = operation == SQLITE_INSERT ? sqlite3changeset_new (change, 0, &key)
                                      : sqlite3changeset_old (change, 0, &key);
  if (status == SQLITE_OK && key != NULL)
    add_id (self, table, sqlite3_value_int64 (key));

  return status;
}

/**
 * laurel_changes_new:
 * @changeset: as SQLite's session extension writes it
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): what it touches
 */
LaurelChanges *
laurel_changes_new (GBytes *changeset, GError **error)
{
  g_autoptr (LaurelChanges) self = g_new0 (LaurelChanges, 1);
  g_autoptr (sqlite3_changeset_iter) change = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);
  int status;

  g_atomic_ref_count_init (&self->refs);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  status = sqlite3changeset_start (&change, (int) size, (void *) bytes);
  while (status == SQLITE_OK && (status = sqlite3changeset_next (change)) == SQLITE_ROW)
    status = read_change (change, self);

  return laurel_status_check (NULL, status, error) ? g_steal_pointer (&self) : NULL;
}

LaurelChanges *
laurel_changes_ref (LaurelChanges *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_changes_unref (LaurelChanges *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_hash_table_unref (self->tables);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * laurel_changes_touch:
 * @self: changes
 * @tables: (array zero-terminated=1): tables
 *
 * Returns: whether a row of one of them was changed
 */
gboolean
laurel_changes_touch (const LaurelChanges *self, const char *const *tables)
{
  for (; *tables != NULL; tables++)
    if (g_hash_table_contains (self->tables, *tables))
      return TRUE;

  return FALSE;
}

/* Whether a row with this id was changed, in whichever table. */
gboolean
laurel_changes_has (const LaurelChanges *self, gint64 id)
{
  return g_hash_table_contains (self->ids, &id);
}

/* Returns: (transfer container) (element-type utf8): the names */
GList *
laurel_changes_list_tables (const LaurelChanges *self)
{
  return g_hash_table_get_keys (self->tables);
}

/* Returns: (transfer none) (nullable) (element-type gint64) */
const GArray *
laurel_changes_get_ids (const LaurelChanges *self, const char *table)
{
  return g_hash_table_lookup (self->tables, table);
}
