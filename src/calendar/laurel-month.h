/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window-shift.h"

G_BEGIN_DECLS

/**
 * LaurelMonthPlace:
 * @LAUREL_MONTH_PLACE_NONE: nothing is known of when it is
 * @LAUREL_MONTH_PLACE_DAYS: a bar on days that are certain
 * @LAUREL_MONTH_PLACE_FLAG: a flag on a last day
 * @LAUREL_MONTH_PLACE_SOMETIME: above the days: some day of the month, nobody knows which
 * @LAUREL_MONTH_PLACE_RUNNING: above the days: a long time without certain ends, or on request
 *
 * Where something stands on the sheet of a month.
 */
typedef enum {
  LAUREL_MONTH_PLACE_NONE,
  LAUREL_MONTH_PLACE_DAYS,
  LAUREL_MONTH_PLACE_FLAG,
  LAUREL_MONTH_PLACE_SOMETIME,
  LAUREL_MONTH_PLACE_RUNNING,
} LaurelMonthPlace;

/**
 * LaurelMonthSpan:
 * @first: its first day in the week
 * @last: its last day in the week
 * @lane: the line below the number of the day in which it is drawn, from 0
 *
 * What something takes of a week.
 */
typedef struct {
  LaurelDay first;
  LaurelDay last;
  guint lane;
} LaurelMonthSpan;

/**
 * LAUREL_MONTH_NO_LANE:
 *
 * The lane of what is never drawn, since there is too much in its week.
 */
#define LAUREL_MONTH_NO_LANE G_MAXUINT

/* There is no window with room for more. */
#define LAUREL_MONTH_MOST_LANES 16

LaurelMonthPlace  laurel_month_find_place      (const LaurelWindow *window);
void              laurel_month_get_days        (const LaurelWindow *window,
                                                LaurelDay          *first,
                                                LaurelDay          *last);

int               laurel_month_find_step       (const LaurelWindow     *window,
                                                const LaurelDateHabits *habits,
                                                LaurelDay               day);

LaurelDay         laurel_month_get_first       (LaurelDay           day);
LaurelDay         laurel_month_get_last        (LaurelDay           day);
LaurelDay         laurel_month_get_week        (LaurelDay           day,
                                                int                 first_weekday);
int               laurel_month_count_weeks     (LaurelDay           day,
                                                int                 first_weekday);

int               laurel_month_compare_spans   (LaurelDay           a_first,
                                                LaurelDay           a_last,
                                                LaurelDay           b_first,
                                                LaurelDay           b_last);
void              laurel_month_assign_lanes    (LaurelMonthSpan    *spans,
                                                guint               n);
gboolean          laurel_month_is_lane_shown   (const LaurelMonthSpan *spans,
                                                guint               n,
                                                guint               i,
                                                guint               room);
guint             laurel_month_count_hidden    (const LaurelMonthSpan *spans,
                                                guint               n,
                                                guint               room,
                                                LaurelDay           day);

G_END_DECLS
