/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-next-date.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PLAN_COPY (laurel_plan_copy_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPlanCopy, laurel_plan_copy, LAUREL, PLAN_COPY, LaurelRow)

LaurelPlanCopy *laurel_plan_copy_new                 (LaurelActivity       *activity,
                                                      GHashTable           *series,
                                                      const LaurelNextYear *year,
                                                      GPtrArray            *holidays,
                                                      const char           *organisers);
const char     *laurel_plan_copy_get_number          (LaurelPlanCopy       *self);
const char     *laurel_plan_copy_get_old_title       (LaurelPlanCopy       *self);
const char     *laurel_plan_copy_get_title           (LaurelPlanCopy       *self);
const char     *laurel_plan_copy_get_old_words       (LaurelPlanCopy       *self);
const char     *laurel_plan_copy_get_words           (LaurelPlanCopy       *self,
                                                      gboolean              same_weekday);
const char     *laurel_plan_copy_get_days            (LaurelPlanCopy       *self,
                                                      gboolean              same_weekday);
const char     *laurel_plan_copy_get_warning         (LaurelPlanCopy       *self,
                                                      gboolean              same_weekday);
gboolean        laurel_plan_copy_get_has_choice      (LaurelPlanCopy       *self);
gboolean        laurel_plan_copy_get_prefers_weekday (LaurelPlanCopy       *self);
gboolean        laurel_plan_copy_get_taken           (LaurelPlanCopy       *self);
const char     *laurel_plan_copy_get_place           (LaurelPlanCopy       *self);
const char     *laurel_plan_copy_get_place_status    (LaurelPlanCopy       *self);
const char     *laurel_plan_copy_get_organisers      (LaurelPlanCopy       *self);
gint64          laurel_plan_copy_get_series_id       (LaurelPlanCopy       *self);

G_END_DECLS
