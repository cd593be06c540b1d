/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-changes.h"
#include "store/laurel-command.h"
#include "store/laurel-query.h"

G_BEGIN_DECLS

/**
 * LaurelIndexer:
 * @table: whose rows are found by search
 * @words: reads the words that a row is found by, whose id is `?1`
 *
 * Tells the search index what to keep of the rows of one table.
 */
typedef struct {
  const char *table;
  const char *words;
} LaurelIndexer;

/**
 * LaurelRoomCheck:
 * @name: what is checked, for scripts: "books"
 * @label: what is checked, for the user: N_("Books")
 * @since: the schema since which there is anything to look at, or 0
 * @look: sets @fault to what is wrong and where, if anything is
 *
 * What one room can say of a library's soundness, beyond what the store can.
 */
typedef struct {
  const char *name;
  const char *label;
  int since;
  gboolean (*look) (LaurelReader  *reader,
                    char         **fault,
                    GError       **error);
} LaurelRoomCheck;

/**
 * LaurelVeil:
 * @table: a table, or the name of a view that those after it ask
 * @view: makes a temporary view of that name, without what is hidden from those who stand in
 *   `temp.viewer`, by their `id` and the `day` (laurel_veil_hang())
 * @sees: (nullable): gives a row if the one with the id `?1` is not hidden
 *
 * What of one table is not for everybody to see.
 */
typedef struct {
  const char *table;
  const char *view;
  const char *sees;
} LaurelVeil;

/**
 * LaurelMask:
 * @table: a table
 * @hidden: (array zero-terminated=1): the columns of which nobody is told what stands in them,
 * @column: where this one of the row, or of its owner,
 * @value: has this value, as text
 * @owner: (nullable): the column with the id of the owner, if that says so
 * @owners: (nullable): in which table that one is
 *
 * What is in the tables and in no output: who wants no name.
 */
typedef struct {
  const char *table;
  const char *const *hidden;
  const char *column;
  const char *value;
  const char *owner;
  const char *owners;
} LaurelMask;

/**
 * LaurelGuard:
 * @tables: (array zero-terminated=1): where what is settled stands
 * @settled: (nullable): reads the ids of what is settled for good, and what each of them says
 * @why: why none of it can be undone, as a sentence
 * @check: (nullable): whether what was reverted leaves the rest sound; else a `LAUREL_RULE_ERROR`
 *
 * What a final command settled, and earlier ones made: the final one is never undone, and so no
 * earlier one may be behind it. Commands see to that themselves. So they do to what holds over many
 * rows, which a single entry that is reverted out of its order can break.
 */
typedef struct {
  const char *const *tables;
  const char *settled;
  const char *why;
  gboolean (*check) (LaurelReader *reader, const LaurelChanges *changes, GError **error);
} LaurelGuard;

/**
 * LaurelRoom:
 * @name: the room, as in the source tree
 * @commands: (array zero-terminated=1): what it can do
 * @queries: (array zero-terminated=1): what can be asked of it
 * @indexers: (nullable) (array zero-terminated=1): what of it can be searched
 * @checks: (nullable) (array zero-terminated=1): what it looks at in a check
 * @veils: (nullable) (array zero-terminated=1): what it hides from some
 * @veiling: (nullable) (array zero-terminated=1): the tables that tell what is hidden
 * @masks: (nullable) (array zero-terminated=1): what of it is told to nobody
 * @guards: (nullable) (array zero-terminated=1): what of it no undo may change
 *
 * What one room of the domain brings to the store.
 */
typedef struct {
  const char *name;
  const LaurelCommand *const *commands;
  const LaurelQuery *const *queries;
  const LaurelIndexer *const *indexers;
  const LaurelRoomCheck *const *checks;
  const LaurelVeil *veils;
  const char *const *veiling;
  const LaurelMask *masks;
  const LaurelGuard *const *guards;
} LaurelRoom;

/**
 * LaurelRooms:
 *
 * (array zero-terminated=1): all the rooms, which a library is opened with.
 */
typedef const LaurelRoom *const *LaurelRooms;

const LaurelCommand *laurel_rooms_find_command (LaurelRooms  rooms,
                                                const char  *name);
const LaurelQuery   *laurel_rooms_find_query   (LaurelRooms  rooms,
                                                const char  *name);
const LaurelIndexer *laurel_rooms_find_indexer (LaurelRooms  rooms,
                                                const char  *table);

G_END_DECLS
