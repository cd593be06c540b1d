/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * LaurelChangesetRow:
 * @iter: for its values, with sqlite3changeset_old() and sqlite3changeset_new()
 * @table: its table
 * @columns: how many columns that has
 * @operation: `SQLITE_INSERT`, `SQLITE_UPDATE` or `SQLITE_DELETE`
 * @id: its id
 *
 * A row that a changeset changes.
 */
typedef struct {
  sqlite3_changeset_iter *iter;
  const char *table;
  int columns;
  int operation;
  gint64 id;
} LaurelChangesetRow;

/* Returns: `SQLITE_OK` to go on, `SQLITE_DONE` when that was enough, or a failure */
typedef int (*LaurelChangesetFunc) (const LaurelChangesetRow *row,
                                    gpointer                  data);

gboolean laurel_changeset_is_sound (GBytes              *changeset);
int      laurel_changeset_walk     (GBytes              *changeset,
                                    LaurelChangesetFunc  func,
                                    gpointer             data);

G_END_DECLS
