/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-changes.h"

#include "store/laurel-changeset.h"
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

static int
read_change (const LaurelChangesetRow *row, gpointer data)
{
  add_id (data, row->table, row->id);

  return SQLITE_OK;
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
  int status;

  g_atomic_ref_count_init (&self->refs);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  status = laurel_changeset_walk (changeset, read_change, self);

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
