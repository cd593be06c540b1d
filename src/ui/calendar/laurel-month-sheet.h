/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-month-week.h"

G_BEGIN_DECLS

#define LAUREL_MONTH_WEEKS 6

#define LAUREL_TYPE_MONTH_SHEET (laurel_month_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMonthSheet, laurel_month_sheet, LAUREL, MONTH_SHEET, GtkWidget)

void       laurel_month_sheet_show         (LaurelMonthSheet       *self,
                                            LaurelMonthPlan        *plan,
                                            const LaurelMonthFrame *frame,
                                            int                     first_weekday);
void       laurel_month_sheet_select       (LaurelMonthSheet       *self,
                                            LaurelActivity         *activity);
void       laurel_month_sheet_get_days     (LaurelMonthSheet       *self,
                                            LaurelDay              *first,
                                            LaurelDay              *last);
LaurelDay  laurel_month_sheet_get_day_at   (LaurelMonthSheet       *self,
                                            double                  x,
                                            double                  y);
void       laurel_month_sheet_set_target   (LaurelMonthSheet       *self,
                                            LaurelDay               first,
                                            LaurelDay               last);
void       laurel_month_sheet_set_cursor   (LaurelMonthSheet       *self,
                                            LaurelDay               day);
LaurelDay  laurel_month_sheet_get_cursor   (LaurelMonthSheet       *self);
gboolean   laurel_month_sheet_focus_bar    (LaurelMonthSheet       *self,
                                            gint64                  activity,
                                            gint64                  phase,
                                            LaurelDay               near);
gboolean   laurel_month_sheet_get_focused  (LaurelMonthSheet       *self,
                                            gint64                 *activity,
                                            gint64                 *phase);
GtkWidget *laurel_month_sheet_find_more    (LaurelMonthSheet       *self,
                                            LaurelDay               day);

G_END_DECLS
