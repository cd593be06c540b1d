/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-month.h"
#include "ui/calendar/laurel-timeline-rows.h"

G_BEGIN_DECLS

/**
 * LaurelMonthItem:
 * @row: an activity, or a phase of one; lent until the plan changes
 * @place: where it stands on a sheet
 * @first: the first day on which it can be seen
 * @last: the last one
 *
 * What there is to see in a month.
 */
typedef struct {
  LaurelTimelineRow row;
  LaurelMonthPlace place;
  LaurelDay first;
  LaurelDay last;
} LaurelMonthItem;

#define LAUREL_TYPE_MONTH_PLAN (laurel_month_plan_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMonthPlan, laurel_month_plan, LAUREL, MONTH_PLAN, GObject)

LaurelMonthPlan *laurel_month_plan_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void             laurel_month_plan_set_lists     (LaurelMonthPlan *self,
                                                  GListModel      *activities,
                                                  GListModel      *phases,
                                                  GListModel      *conflicts);
GArray          *laurel_month_plan_list_days     (LaurelMonthPlan *self,
                                                  LaurelDay        first,
                                                  LaurelDay        last)
                                                  G_GNUC_WARN_UNUSED_RESULT;
GArray          *laurel_month_plan_list_above    (LaurelMonthPlan *self,
                                                  LaurelMonthPlace place,
                                                  LaurelDay        first,
                                                  LaurelDay        last)
                                                  G_GNUC_WARN_UNUSED_RESULT;
LaurelDay        laurel_month_plan_get_start     (LaurelMonthPlan *self);
const LaurelMonthItem *laurel_month_plan_find    (LaurelMonthPlan *self,
                                                  gint64           activity,
                                                  gint64           phase);

G_END_DECLS
