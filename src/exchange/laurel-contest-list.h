/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-list-heading.h"
#include "exchange/laurel-table.h"

G_BEGIN_DECLS

/**
 * LaurelListState:
 * @LAUREL_LIST_NEW: it is not in the library
 * @LAUREL_LIST_CHANGED: it is, and the list says something else or more
 * @LAUREL_LIST_SAME: it is, and the list says nothing else of it
 * @LAUREL_LIST_WRONG: it cannot be taken in as it stands
 *
 * What a row of a list means to the library.
 */
typedef enum {
  LAUREL_LIST_NEW,
  LAUREL_LIST_CHANGED,
  LAUREL_LIST_SAME,
  LAUREL_LIST_WRONG,
} LaurelListState;

/**
 * LaurelListRow:
 * @row: the row in the table
 * @fields: (element-type utf8 utf8): field → what the list says; of many a line each
 * @columns: (element-type utf8 int): field → the column, from 1
 * @state: what it means to the library
 * @id: what it is there, or 0
 *
 * A row of a list of entries or judges.
 */
typedef struct {
  int row;
  GHashTable *fields;
  GHashTable *columns;
  LaurelListState state;
  gint64 id;
} LaurelListRow;

/**
 * LaurelContestList:
 * @table: what it was read from
 * @heading: the row of the headings
 * @fields: (element-type utf8): of each column what it holds, or %NULL
 * @left_out: (element-type utf8): folded headings of which somebody told that they hold nothing
 * @needed: the field without which it is no list
 * @is_complete: whether a column holds that; if not, there are no rows
 * @rows: (element-type LaurelListRow): what is on it
 * @faults: (element-type LaurelFault): what is wrong or worth knowing
 * @taken: (nullable): the rows that a command takes, where they are made when they are compared:
 *   that takes long, and whoever compares does not make anybody wait
 *
 * A list of entries or judges as a file has it.
 */
typedef struct {
  const LaurelTable *table;
  int heading;
  GPtrArray *fields;
  GHashTable *left_out;
  const char *needed;
  gboolean is_complete;
  GPtrArray *rows;
  GPtrArray *faults;
  GVariant *taken;
} LaurelContestList;

LaurelContestList *laurel_contest_list_read  (const LaurelTable        *table,
                                              const LaurelListHeading  *headings,
                                              gsize                     n_headings,
                                              GHashTable               *more,
                                              const char               *needed,
                                              gboolean                  takes_any,
                                              GError                  **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelContestList *laurel_contest_list_new_plain
                                             (const LaurelTable        *table,
                                              int                       heading,
                                              GPtrArray                *faults)
  G_GNUC_WARN_UNUSED_RESULT;
void               laurel_contest_list_add_plain
                                             (LaurelContestList        *self,
                                              int                       number,
                                              LaurelListState           state);
void               laurel_contest_list_free  (LaurelContestList        *self);
const char        *laurel_contest_list_get   (const LaurelListRow      *row,
                                              const char               *field);
void               laurel_contest_list_blame (LaurelContestList        *self,
                                              LaurelListRow            *row,
                                              const char               *field,
                                              LaurelFault              *fault);
void               laurel_contest_list_sort_faults (LaurelContestList  *self);
guint              laurel_contest_list_count (const LaurelContestList  *self,
                                              LaurelListState           state);
char              *laurel_contest_list_dup_key (const LaurelContestList *self,
                                                int                      column)
  G_GNUC_WARN_UNUSED_RESULT;
char              *laurel_contest_list_dup_columns (const LaurelContestList *self,
                                                    const char              *known,
                                                    const char              *prefix)
  G_GNUC_WARN_UNUSED_RESULT;
GHashTable        *laurel_contest_list_read_columns (const char        *json,
                                                     const char        *prefix)
  G_GNUC_WARN_UNUSED_RESULT;
void               laurel_contest_list_add_told (GHashTable            *columns,
                                                 GHashTable            *told);
const char        *laurel_list_state_get_name (LaurelListState          state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelContestList, laurel_contest_list_free)

G_END_DECLS
