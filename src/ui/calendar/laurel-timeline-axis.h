/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window-shift.h"
#include "ui/kit/laurel-zoom.h"

G_BEGIN_DECLS

/**
 * LaurelTimelineUnit:
 * @LAUREL_TIMELINE_UNIT_DAY: a day
 * @LAUREL_TIMELINE_UNIT_WEEK: a week, from Monday
 * @LAUREL_TIMELINE_UNIT_THIRD: a third of a month: 1–10, 11–20, 21–last
 * @LAUREL_TIMELINE_UNIT_MONTH: a month
 *
 * What the axis is divided by: those of #LaurelShift that have a place on it.
 */
typedef enum {
  LAUREL_TIMELINE_UNIT_DAY = LAUREL_SHIFT_DAYS,
  LAUREL_TIMELINE_UNIT_WEEK = LAUREL_SHIFT_WEEKS,
  LAUREL_TIMELINE_UNIT_THIRD = LAUREL_SHIFT_THIRDS,
  LAUREL_TIMELINE_UNIT_MONTH = LAUREL_SHIFT_MONTHS,
} LaurelTimelineUnit;

/**
 * LaurelTimelineAxis:
 * @first: the first day on it
 * @last: the last day on it
 * @day_width: how wide a day is
 *
 * Where days are on the timeline, from left to right, the left edge of @first
 * being 0. Directions are turned round when painting, not here.
 */
typedef struct {
  LaurelDay first;
  LaurelDay last;
  double day_width;
} LaurelTimelineAxis;

double             laurel_timeline_zoom_get_day_width (LaurelZoom        zoom,
                                                       double                    room,
                                                       double                    scale);
LaurelTimelineUnit laurel_timeline_zoom_get_unit      (LaurelZoom        zoom);

double             laurel_timeline_axis_get_width     (const LaurelTimelineAxis *axis);
double             laurel_timeline_axis_get_x         (const LaurelTimelineAxis *axis,
                                                       LaurelDay                 day);
LaurelDay          laurel_timeline_axis_get_day       (const LaurelTimelineAxis *axis,
                                                       double                    x);
void               laurel_timeline_axis_cover         (LaurelTimelineAxis       *axis,
                                                       LaurelDay                 day);

LaurelDay          laurel_timeline_unit_get_start     (LaurelTimelineUnit        unit,
                                                       LaurelDay                 day);
LaurelDay          laurel_timeline_unit_get_next      (LaurelTimelineUnit        unit,
                                                       LaurelDay                 day);
int                laurel_timeline_unit_count         (LaurelTimelineUnit        unit,
                                                       LaurelDay                 from,
                                                       LaurelDay                 to);
int                laurel_timeline_third_of           (LaurelDay                 day);

G_END_DECLS
