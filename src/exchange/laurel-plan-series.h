/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-compare.h"

G_BEGIN_DECLS

char       *laurel_plan_series_restore_zero (const char               *number,
                                             const char               *before)
  G_GNUC_WARN_UNUSED_RESULT;
void        laurel_plan_series_settle       (LaurelPlanDraft          *draft);
void        laurel_plan_series_join         (LaurelPlanDraft          *draft,
                                             const LaurelPlanExisting *existing,
                                             int                       n_existing);
gboolean    laurel_plan_series_follow       (LaurelPlanRow            *row);
const char *laurel_plan_series_get_number   (const LaurelPlanRow      *row);
const char *laurel_plan_series_get_title    (const LaurelPlanRow      *row);

G_END_DECLS
