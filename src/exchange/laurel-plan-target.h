/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-compare.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelPlanTarget:
 * @programme: the programme's id, or 0 for a new one
 * @title: its title
 * @activities: (element-type LaurelActivity): what it has
 * @existing: (element-type LaurelPlanExisting): the same, to be compared
 *
 * Where an import goes.
 */
typedef struct {
  gint64 programme;
  char *title;
  GPtrArray *activities;
  GArray *existing;
} LaurelPlanTarget;

/**
 * LaurelPlanTake:
 *
 * Which kinds of differences an import takes.
 */
typedef enum {
  LAUREL_PLAN_TAKE_NEW = 1 << 0,
  LAUREL_PLAN_TAKE_MOVED = 1 << 1,
  LAUREL_PLAN_TAKE_EDITED = 1 << 2,
  LAUREL_PLAN_TAKE_GONE = 1 << 3,
  LAUREL_PLAN_TAKE_ALL = (1 << 4) - 1,
} LaurelPlanTake;

LaurelPlanTarget *laurel_plan_target_find (LaurelReader              *reader,
                                           const LaurelPlanDraft     *draft,
                                           const char                *programme,
                                           GError                   **error);
void              laurel_plan_target_free (LaurelPlanTarget          *self);

GVariant         *laurel_plan_build_row   (const LaurelPlanRow       *row,
                                           gint64                     activity,
                                           const char                *what,
                                           GPtrArray                 *findings);
GVariant         *laurel_plan_build_gone  (gint64                     activity);
GVariant         *laurel_plan_build_args  (const LaurelPlanDraft     *draft,
                                           const LaurelPlanTarget    *target,
                                           const char                *source,
                                           GVariantBuilder           *rows);
GVariant         *laurel_plan_build_taken (const LaurelPlanDraft     *draft,
                                           const LaurelPlanTarget    *target,
                                           const GArray              *changes,
                                           LaurelPlanTake             take,
                                           const char                *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPlanTarget, laurel_plan_target_free)

G_END_DECLS
