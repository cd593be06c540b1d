/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "judging/contest/laurel-contest-stage.h"
#include "judging/laurel-assignment.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelPanelProblem:
 * @problem: who could judge what
 * @entries: (element-type gint64): the entries, in its order
 * @judges: (element-type gint64): the judges, in its order
 *
 * Who could judge what in a stage of a contest, as the library has it.
 */
typedef struct {
  LaurelAssignmentProblem *problem;
  GArray *entries;
  GArray *judges;
} LaurelPanelProblem;

LaurelPanelProblem *laurel_panel_problem_load (LaurelReader              *reader,
                                               LaurelContestStage        *stage,
                                               LaurelDay                  day,
                                               GError                   **error)
  G_GNUC_WARN_UNUSED_RESULT;
GVariant           *laurel_panel_problem_build (const LaurelPanelProblem *self,
                                                LaurelContestStage       *stage,
                                                const LaurelAssignment   *answer)
  G_GNUC_WARN_UNUSED_RESULT;
void                laurel_panel_problem_free (LaurelPanelProblem        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPanelProblem, laurel_panel_problem_free)

G_END_DECLS
