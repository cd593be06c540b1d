/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-holiday-index.h"
#include "ui/calendar/laurel-timeline-paint.h"

G_BEGIN_DECLS

/**
 * LaurelMonthFrame:
 * @palette: the colours
 * @holidays: which days are off
 * @month: a day of the month that is shown
 * @today: the day it is
 * @text_height: of a line of text
 *
 * What all days of a sheet have in common; it outlives them.
 */
typedef struct {
  LaurelTimelinePalette palette;
  LaurelHolidayIndex *holidays;
  LaurelDay month;
  LaurelDay today;
  int text_height;
} LaurelMonthFrame;

#define LAUREL_TYPE_MONTH_DAY (laurel_month_day_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMonthDay, laurel_month_day, LAUREL, MONTH_DAY, GtkWidget)

G_GNUC_WARN_UNUSED_RESULT
GtkWidget *laurel_month_day_new        (const LaurelMonthFrame *frame);
void       laurel_month_day_show       (LaurelMonthDay         *self,
                                        LaurelDay               day,
                                        guint                   n_items);
LaurelDay  laurel_month_day_get_day    (LaurelMonthDay         *self);
void       laurel_month_day_set_target (LaurelMonthDay         *self,
                                        gboolean                target);

G_END_DECLS
