/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-command.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/* Before its headings, where a contest remembers what they mean. */
#define LAUREL_MARKS_PREFIX "marks/"

/**
 * LaurelListCell:
 * @text: (nullable): what stands there, clean; %NULL for nothing
 * @row: its row in the table
 * @column: its column in the table, or -1 where the list has none
 */
typedef struct {
  char *text;
  int row;
  int column;
} LaurelListCell;

/**
 * LaurelListMark:
 * @entry: whom it is given to: a number, or a title
 * @judge: who gave it
 * @criterion: what for
 * @part: in which part
 * @mark: the mark itself
 * @state: what it means to the library
 * @is_factor: whether it is no mark, but what multiplies the entry or its part
 * @entry_id: which entry it multiplies, or 0
 * @placement: which judge and entry these are, or 0
 * @named: (nullable): what the rules call @criterion
 * @number: (nullable): the number of the entry
 * @value: (nullable): what is written: an exact number, or %LAUREL_MARK_ABSTAINED
 *
 * A mark as a file has it, and what a comparison found of it.
 */
typedef struct {
  LaurelListCell entry;
  LaurelListCell judge;
  LaurelListCell criterion;
  LaurelListCell part;
  LaurelListCell mark;
  LaurelListState state;
  gboolean is_factor;
  gint64 entry_id;
  gint64 placement;
  char *named;
  char *number;
  char *value;
} LaurelListMark;

/**
 * LaurelMarksList:
 * @table: what it was read from
 * @heading: the row of the headings
 * @fields: (element-type utf8): what each column holds; elements are nullable
 * @left_out: (element-type utf8): folded headings of which somebody told that they hold nothing
 * @needed: (nullable): what no column holds, though one has to: then there are no marks
 * @marks: (element-type LaurelListMark): what is on it, row by row; empty cells are left out, and
 *   what multiplies the same stands there once
 * @faults: (element-type LaurelFault): what is wrong or worth knowing
 *
 * Marks as a file has them: a row each, or a row for a sheet with a column for each criterion,
 * or a row for an entry with a column for each judge. What multiplies an entry, or a part of it,
 * can have a column beside them.
 */
typedef struct {
  const LaurelTable *table;
  int heading;
  GPtrArray *fields;
  GHashTable *left_out;
  const char *needed;
  GPtrArray *marks;
  GPtrArray *faults;
} LaurelMarksList;

LaurelMarksList *laurel_marks_list_read    (const LaurelTable   *table,
                                            LaurelReader        *reader,
                                            LaurelContestStage  *stage,
                                            GHashTable          *told,
                                            GError             **error)
  G_GNUC_WARN_UNUSED_RESULT;
const LaurelListHeading *laurel_marks_list_get_headings (gsize  *n);
void             laurel_marks_list_free    (LaurelMarksList     *self);
void             laurel_marks_list_blame   (LaurelMarksList     *self,
                                            LaurelListMark      *mark,
                                            const LaurelListCell *cell,
                                            LaurelFault         *fault);
guint            laurel_marks_list_count   (const LaurelMarksList *self,
                                            LaurelListState      state);
gboolean         laurel_marks_list_compare (LaurelMarksList     *self,
                                            LaurelReader        *reader,
                                            LaurelContestStage  *stage,
                                            GError             **error);
const LaurelCommand *laurel_marks_list_get_command (const LaurelMarksList *self);
GVariant        *laurel_marks_list_build   (const LaurelMarksList *self,
                                            LaurelContestStage  *stage)
  G_GNUC_WARN_UNUSED_RESULT;

LaurelContestList *laurel_marks_list_dup_rows (const LaurelMarksList *self)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMarksList, laurel_marks_list_free)

G_END_DECLS
