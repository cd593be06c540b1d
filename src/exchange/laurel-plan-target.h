/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "exchange/laurel-plan-compare.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelPlanTarget:
 * @programme: the programme's id, or 0 for a new one
 * @title: its title
 * @year: its year; of a new one, that in the title it is given by name, or 0
 * @habits: what the parts of a month mean in it
 * @activities: (element-type LaurelActivity): what it has
 * @existing: (element-type LaurelPlanExisting): the same, to be compared
 *
 * Where an import goes.
 */
typedef struct {
  gint64 programme;
  char *title;
  int year;
  const LaurelDateHabits *habits;
  GPtrArray *activities;
  GArray *existing;
} LaurelPlanTarget;

LaurelPlanTarget   *laurel_plan_target_find (LaurelReader           *reader,
                                             const LaurelPlanDraft  *draft,
                                             const char             *programme,
                                             GError                **error);
gboolean            laurel_plan_target_find_by_uid
                                            (LaurelReader           *reader,
                                             const LaurelPlanDraft  *draft,
                                             gint64                 *programme,
                                             GError                **error);
int                 laurel_plan_target_match
                                            (const LaurelPlanDraft  *draft,
                                             gpointer               *programmes,
                                             guint                   n_programmes);
void                laurel_plan_target_free (LaurelPlanTarget       *self);
LaurelPlanExisting  laurel_plan_existing_of (LaurelActivity         *activity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPlanTarget, laurel_plan_target_free)

G_END_DECLS
