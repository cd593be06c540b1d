/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-guard.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What is settled is looked at before something is reverted or taken back, and once more after.
 * What goes with all that belongs to it, or comes back so, was not changed. What is settled from a
 * day on asks for today as ?1, and says NULL of what is not settled.
 */

static gboolean
read_guard (LaurelReader *reader, const LaurelGuard *guard, GHashTable *settled, GError **error)
{
  const char *types = strstr (guard->settled, "?1") != NULL ? "D" : "";
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, guard->settled, types,
                                                          laurel_day_today ());

  while (laurel_statement_next (rows))
    g_hash_table_insert (settled,
                         g_strdup_printf ("%p %" G_GINT64_FORMAT, (gconstpointer) guard,
                                          laurel_statement_get_int64 (rows, 0)),
                         g_strdup (laurel_statement_get_text (rows, 1)));

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_guards_read:
 * @reader: where to read
 * @rooms: what there is
 * @changes: which tables are about to change
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): what is settled in these tables, for laurel_guards_check()
 */
GHashTable *
laurel_guards_read (LaurelReader *reader, LaurelRooms rooms, const LaurelChanges *changes,
                    GError **error)
{
  g_autoptr (GHashTable) settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->guards != NULL && (*rooms)->guards[i] != NULL; i++)
      if ((*rooms)->guards[i]->settled != NULL &&
          laurel_changes_touch (changes, (*rooms)->guards[i]->tables) &&
          !read_guard (reader, (*rooms)->guards[i], settled, error))
        return NULL;

  return g_steal_pointer (&settled);
}

static gboolean
check_guard (LaurelReader *reader, const LaurelGuard *guard, GHashTable *before, GError **error)
{
  g_autoptr (GHashTable) after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, now;

  if (guard->settled != NULL && !read_guard (reader, guard, after, error))
    return FALSE;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &key, &now)) {
    const char *was = g_hash_table_lookup (before, key);

    if (was != NULL && g_strcmp0 (was, now) != 0) {
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL, _(guard->why));
      return FALSE;
    }
  }

  return TRUE;
}

/**
 * laurel_guards_check:
 * @reader: where to read
 * @rooms: what there is
 * @changes: which tables have changed
 * @before: what was settled in them
 * @error: return location for a `LAUREL_RULE_ERROR`, or a `LAUREL_STORE_ERROR`
 *
 * Returns: whether none of it says something else now, and what is left is sound
 */
gboolean
laurel_guards_check (LaurelReader *reader, LaurelRooms rooms, const LaurelChanges *changes,
                     GHashTable *before, GError **error)
{
  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->guards != NULL && (*rooms)->guards[i] != NULL; i++) {
      const LaurelGuard *guard = (*rooms)->guards[i];

      if (laurel_changes_touch (changes, guard->tables) &&
          (!check_guard (reader, guard, before, error) ||
           (guard->check != NULL && !guard->check (reader, changes, error))))
        return FALSE;
    }

  return TRUE;
}

/* ---- commands that take back ----------------------------------------------------------------- */

/* Returns: whether there is a table in both */
static gboolean
overlap (const char *const *tables, const char *const *others)
{
  for (; *tables != NULL; tables++)
    if (g_strv_contains (others, *tables))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): the guards of these tables that say what is settled */
static GPtrArray *
list_guards (LaurelRooms rooms, const char *const *tables)
{
  GPtrArray *list = g_ptr_array_new ();

  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->guards != NULL && (*rooms)->guards[i] != NULL; i++)
      if ((*rooms)->guards[i]->settled != NULL && overlap ((*rooms)->guards[i]->tables, tables))
        g_ptr_array_add (list, (gpointer) (*rooms)->guards[i]);

  return list;
}

/**
 * laurel_guards_run:
 * @txn: a transaction
 * @rooms: what there is
 * @command: a command
 * @args: its arguments
 * @error: return location for its error, or a `LAUREL_RULE_ERROR` of a guard
 *
 * Applies a command; one that takes back what was done may not change what is settled.
 */
gboolean
laurel_guards_run (LaurelTxn *txn, LaurelRooms rooms, const LaurelCommand *command, GVariant *args,
                   GError **error)
{
  g_autoptr (GHashTable) settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) guards = command->guarded != NULL ? list_guards (rooms, command->guarded)
                                                          : g_ptr_array_new ();

  for (guint i = 0; i < guards->len; i++)
    if (!read_guard (&txn->reader, guards->pdata[i], settled, error))
      return FALSE;
  if (!command->apply (txn, args, error))
    return FALSE;
  for (guint i = 0; i < guards->len; i++)
    if (!check_guard (&txn->reader, guards->pdata[i], settled, error))
      return FALSE;

  return TRUE;
}
