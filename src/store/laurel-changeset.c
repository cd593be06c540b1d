/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-changeset.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changeset_iter, sqlite3changeset_finalize)

/* Every table's key is its first column: the schema's lint says so. */
static int
read_row (LaurelChangesetRow *row)
{
  sqlite3_value *key = NULL;
  int status = sqlite3changeset_op (row->iter, &row->table, &row->columns, &row->operation, NULL);

  if (status == SQLITE_OK)
    status = row->operation == SQLITE_INSERT ? sqlite3changeset_new (row->iter, 0, &key)
                                             : sqlite3changeset_old (row->iter, 0, &key);
  if (status == SQLITE_OK && key == NULL)
    return SQLITE_CORRUPT;
  if (status == SQLITE_OK)
    row->id = sqlite3_value_int64 (key);

  return status;
}

/**
 * laurel_changeset_walk:
 * @changeset: as SQLite's session extension writes it
 * @func: (scope call): what to do with each row
 * @data: what to give it
 *
 * Goes through the rows that a changeset changes, as long as @func says so.
 *
 * Returns: what SQLite, or @func, answered last: `SQLITE_DONE` when all is well
 */
int
laurel_changeset_walk (GBytes *changeset, LaurelChangesetFunc func, gpointer data)
{
  g_autoptr (sqlite3_changeset_iter) iter = NULL;
  LaurelChangesetRow row = { 0 };
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);
  int status = sqlite3changeset_start (&iter, (int) size, (void *) bytes);

  while (status == SQLITE_OK && (status = sqlite3changeset_next (iter)) == SQLITE_ROW) {
    row.iter = iter;
    status = read_row (&row);
    if (status == SQLITE_OK)
      status = func (&row, data);
  }

  return status;
}
