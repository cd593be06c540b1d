/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-month-plan.h"
#include "ui/calendar/laurel-timeline-paint.h"

G_BEGIN_DECLS

/**
 * LaurelMonthBarForm:
 * @LAUREL_MONTH_BAR_SEGMENT: on days of a week
 * @LAUREL_MONTH_BAR_CHIP: above the days
 * @LAUREL_MONTH_BAR_MORE: of how much there was no room for
 *
 * What a bar of the month looks like.
 */
typedef enum {
  LAUREL_MONTH_BAR_SEGMENT,
  LAUREL_MONTH_BAR_CHIP,
  LAUREL_MONTH_BAR_MORE,
} LaurelMonthBarForm;

#define LAUREL_TYPE_MONTH_BAR (laurel_month_bar_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMonthBar, laurel_month_bar, LAUREL, MONTH_BAR, GtkWidget)

G_GNUC_WARN_UNUSED_RESULT
GtkWidget   *laurel_month_bar_new          (const LaurelTimelinePalette *palette,
                                            LaurelMonthBarForm           form);
void         laurel_month_bar_bind         (LaurelMonthBar              *self,
                                            const LaurelMonthItem       *item,
                                            LaurelDay                    first,
                                            LaurelDay                    last);
void         laurel_month_bar_unbind       (LaurelMonthBar              *self);
void         laurel_month_bar_set_more     (LaurelMonthBar              *self,
                                            LaurelDay                    day,
                                            guint                        n);
void         laurel_month_bar_set_selected (LaurelMonthBar              *self,
                                            LaurelActivity              *activity);
gboolean     laurel_month_bar_shows        (LaurelMonthBar              *self,
                                            const LaurelTimelineRow     *row);
const LaurelMonthItem *laurel_month_bar_get_item (LaurelMonthBar        *self);
void         laurel_month_bar_get_days     (LaurelMonthBar              *self,
                                            LaurelDay                   *first,
                                            LaurelDay                   *last);

G_END_DECLS
