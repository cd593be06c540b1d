/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-month-bar.h"
#include "ui/calendar/laurel-month-day.h"

G_BEGIN_DECLS

#define LAUREL_MONTH_DAYS 7

#define LAUREL_TYPE_MONTH_WEEK (laurel_month_week_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMonthWeek, laurel_month_week, LAUREL, MONTH_WEEK, GtkWidget)

G_GNUC_WARN_UNUSED_RESULT
GtkWidget *laurel_month_week_new         (const LaurelMonthFrame *frame);
void       laurel_month_week_show        (LaurelMonthWeek        *self,
                                          LaurelDay               first,
                                          GArray                 *items);
void       laurel_month_week_select      (LaurelMonthWeek        *self,
                                          LaurelActivity         *activity);
GtkWidget *laurel_month_week_get_day     (LaurelMonthWeek        *self,
                                          LaurelDay               day);
GtkWidget *laurel_month_week_find_bar    (LaurelMonthWeek        *self,
                                          gint64                  activity,
                                          gint64                  phase);
gboolean   laurel_month_week_has_room    (LaurelMonthWeek        *self,
                                          GtkWidget              *bar);
GPtrArray *laurel_month_week_list_column (LaurelMonthWeek        *self,
                                          LaurelDay               day) G_GNUC_WARN_UNUSED_RESULT;
int        laurel_month_week_get_height  (int                     text_height,
                                          guint                   n_lanes);

G_END_DECLS
