/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry.h"
#include "judging/jury/laurel-judge.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelCellFlags:
 * @LAUREL_CELL_ASSIGNED: the judge judges the entry
 * @LAUREL_CELL_BY_HAND: and people decided it
 * @LAUREL_CELL_CONFLICT: they must not meet
 * @LAUREL_CELL_CLOSED: the judge is for other entries
 * @LAUREL_CELL_WISH: the judge would like to judge it
 * @LAUREL_CELL_UNWELCOME: or would rather not
 * @LAUREL_CELL_FORBIDDEN: or must not, by the organiser's word
 * @LAUREL_CELL_APART: whom they never share an entry with judges it
 *
 * What is known of an entry and a judge.
 */
typedef enum {
  LAUREL_CELL_ASSIGNED = 1 << 0,
  LAUREL_CELL_BY_HAND = 1 << 1,
  LAUREL_CELL_CONFLICT = 1 << 2,
  LAUREL_CELL_CLOSED = 1 << 3,
  LAUREL_CELL_WISH = 1 << 4,
  LAUREL_CELL_UNWELCOME = 1 << 5,
  LAUREL_CELL_FORBIDDEN = 1 << 6,
  LAUREL_CELL_APART = 1 << 7,
} LaurelCellFlags;

typedef struct _LaurelAssignmentGrid LaurelAssignmentGrid;

LaurelAssignmentGrid *laurel_assignment_grid_new          (GListModel            *entries,
                                                           GListModel            *judges,
                                                           GListModel            *placements,
                                                           GListModel            *wishes,
                                                           const GArray          *conflicts,
                                                           const GArray          *apart,
                                                           guint                  needs)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelAssignmentGrid *laurel_assignment_grid_ref          (LaurelAssignmentGrid  *self);
void                  laurel_assignment_grid_unref        (LaurelAssignmentGrid  *self);
guint                 laurel_assignment_grid_get_n_entries (LaurelAssignmentGrid *self);
guint                 laurel_assignment_grid_get_n_judges (LaurelAssignmentGrid  *self);
LaurelEntry          *laurel_assignment_grid_get_entry    (LaurelAssignmentGrid  *self,
                                                           guint                  row);
LaurelJudge          *laurel_assignment_grid_get_judge    (LaurelAssignmentGrid  *self,
                                                           guint                  column);
LaurelCellFlags       laurel_assignment_grid_get_cell     (LaurelAssignmentGrid  *self,
                                                           guint                  row,
                                                           guint                  column);
guint                 laurel_assignment_grid_get_count    (LaurelAssignmentGrid  *self,
                                                           guint                  row);
guint                 laurel_assignment_grid_get_load     (LaurelAssignmentGrid  *self,
                                                           guint                  column);
guint                 laurel_assignment_grid_get_needs    (LaurelAssignmentGrid  *self);
guint                 laurel_assignment_grid_get_lacking  (LaurelAssignmentGrid  *self);
const char           *laurel_assignment_grid_get_wish     (LaurelCellFlags        flags);
char                 *laurel_assignment_grid_dup_words    (LaurelAssignmentGrid  *self,
                                                           guint                  row,
                                                           guint                  column)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAssignmentGrid, laurel_assignment_grid_unref)

G_END_DECLS
