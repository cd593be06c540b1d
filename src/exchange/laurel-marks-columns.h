/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-marks-list.h"

G_BEGIN_DECLS

/**
 * LaurelMarksColumn:
 * @LAUREL_MARKS_NONE: nothing of a mark
 * @LAUREL_MARKS_ENTRY: the number of the entry
 * @LAUREL_MARKS_TITLE: its title
 * @LAUREL_MARKS_JUDGE: who gave the mark
 * @LAUREL_MARKS_CRITERION: what for
 * @LAUREL_MARKS_PART: in which part
 * @LAUREL_MARKS_MARK: the mark
 * @LAUREL_MARKS_FACTOR: what multiplies the entry, or its part
 * @LAUREL_MARKS_N_FIELDS: how many fields a row has
 * @LAUREL_MARKS_OF_JUDGE: marks of the judge whom the heading names
 * @LAUREL_MARKS_OF_CRITERION: marks for the criterion that it names
 * @LAUREL_MARKS_OF_PART: marks in the part that it names
 * @LAUREL_MARKS_OF_NOBODY: marks of somebody who is not known
 *
 * What a column of marks holds: a field of the row, or marks of what its heading names.
 */
typedef enum {
  LAUREL_MARKS_NONE,
  LAUREL_MARKS_ENTRY,
  LAUREL_MARKS_TITLE,
  LAUREL_MARKS_JUDGE,
  LAUREL_MARKS_CRITERION,
  LAUREL_MARKS_PART,
  LAUREL_MARKS_MARK,
  LAUREL_MARKS_FACTOR,
  LAUREL_MARKS_N_FIELDS,
  LAUREL_MARKS_OF_JUDGE = LAUREL_MARKS_N_FIELDS,
  LAUREL_MARKS_OF_CRITERION,
  LAUREL_MARKS_OF_PART,
  LAUREL_MARKS_OF_NOBODY,
} LaurelMarksColumn;

gboolean       laurel_marks_columns_read      (LaurelMarksList       *list,
                                               LaurelReader          *reader,
                                               LaurelContestStage    *stage,
                                               GHashTable            *told,
                                               GArray                *columns,
                                               GError               **error);
LaurelListCell laurel_marks_columns_read_cell (const LaurelMarksList *list,
                                               int                    row,
                                               int                    column);

G_END_DECLS
