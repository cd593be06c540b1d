/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-copy-row.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_COPY_PLAN (laurel_copy_plan_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCopyPlan, laurel_copy_plan, LAUREL, COPY_PLAN, GObject)

LaurelCopyPlan  *laurel_copy_plan_new           (LaurelSession  *session)
                                                 G_GNUC_WARN_UNUSED_RESULT;
LaurelSession   *laurel_copy_plan_get_session   (LaurelCopyPlan *self);
LaurelProgramme *laurel_copy_plan_get_from      (LaurelCopyPlan *self);
GListModel      *laurel_copy_plan_list_rows     (LaurelCopyPlan *self);
int              laurel_copy_plan_get_year      (LaurelCopyPlan *self);
gint64           laurel_copy_plan_get_into      (LaurelCopyPlan *self);
void             laurel_copy_plan_set_into      (LaurelCopyPlan *self,
                                                 LaurelProgramme *into);
LaurelProgramme *laurel_copy_plan_find_into     (LaurelCopyPlan *self);
gboolean         laurel_copy_plan_is_complete   (LaurelCopyPlan *self);
gboolean         laurel_copy_plan_is_by_hand    (LaurelCopyPlan *self);
const GError    *laurel_copy_plan_get_error     (LaurelCopyPlan *self);
void             laurel_copy_plan_take_all      (LaurelCopyPlan *self,
                                                 gboolean        taken);
GVariant        *laurel_copy_plan_dup_args      (LaurelCopyPlan *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
