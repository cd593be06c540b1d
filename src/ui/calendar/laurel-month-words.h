/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-month-plan.h"
#include "ui/calendar/laurel-timeline-words.h"

G_BEGIN_DECLS

char *laurel_month_dup_name       (LaurelDay                day) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_month_dup_day_name   (LaurelDay                day) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_month_dup_weekday    (LaurelDay                day,
                                   gboolean                 narrow) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_month_item_dup_title (const LaurelMonthItem   *item) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_month_item_dup_name  (const LaurelMonthItem   *item) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_month_item_dup_days  (const LaurelMonthItem   *item,
                                   LaurelDay                month) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_month_item_dup_end   (const LaurelMonthItem   *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
