/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-axis.h"

#include <math.h>

/* Wide enough that what the zoom is for can be read: at the year, the names of
 * the thirds of a month; at the week, weekday and day. */
static const struct {
  int days;
  double least;
  LaurelTimelineUnit unit;
} ZOOMS[] = {
  [LAUREL_ZOOM_YEAR] = { 366, 4.0, LAUREL_TIMELINE_UNIT_MONTH },
  [LAUREL_ZOOM_QUARTER] = { 92, 7.0, LAUREL_TIMELINE_UNIT_THIRD },
  [LAUREL_ZOOM_MONTH] = { 31, 16.0, LAUREL_TIMELINE_UNIT_WEEK },
  [LAUREL_ZOOM_WEEK] = { 14, 40.0, LAUREL_TIMELINE_UNIT_DAY },
};

/**
 * laurel_timeline_zoom_get_day_width:
 * @zoom: a zoom
 * @room: how wide the visible part is
 * @scale: how large the text is, 1 being the usual
 *
 * Returns: how wide a day is so that what @zoom names fills the room, if it
 *   can be read then
 */
double
laurel_timeline_zoom_get_day_width (LaurelZoom zoom, double room, double scale)
{
  g_return_val_if_fail ((gsize) zoom < G_N_ELEMENTS (ZOOMS), 1);

  return MAX (room / ZOOMS[zoom].days, scale * ZOOMS[zoom].least);
}

/**
 * laurel_timeline_zoom_get_unit:
 *
 * Returns: the unit by which things are moved at this zoom
 */
LaurelTimelineUnit
laurel_timeline_zoom_get_unit (LaurelZoom zoom)
{
  g_return_val_if_fail ((gsize) zoom < G_N_ELEMENTS (ZOOMS), LAUREL_TIMELINE_UNIT_DAY);

  return ZOOMS[zoom].unit;
}

double
laurel_timeline_axis_get_width (const LaurelTimelineAxis *axis)
{
  return (axis->last - axis->first + 1) * axis->day_width;
}

/**
 * laurel_timeline_axis_get_x:
 *
 * Returns: the left edge of @day, which need not be on the axis
 */
double
laurel_timeline_axis_get_x (const LaurelTimelineAxis *axis, LaurelDay day)
{
  return (day - axis->first) * axis->day_width;
}

/**
 * laurel_timeline_axis_get_day:
 *
 * Returns: the day at @x, or the nearest day that is on the axis
 */
LaurelDay
laurel_timeline_axis_get_day (const LaurelTimelineAxis *axis, double x)
{
  double days = floor (x / axis->day_width);

  return axis->first + (LaurelDay) CLAMP (days, 0, axis->last - axis->first);
}

/**
 * laurel_timeline_axis_cover:
 * @axis: the axis; all zero when it has no days yet
 * @day: a day, or 0 for none
 *
 * Makes the axis longer, by whole years, so that it has @day.
 */
void
laurel_timeline_axis_cover (LaurelTimelineAxis *axis, LaurelDay day)
{
  int year, month, day_of_month;

  if (day == 0 || (axis->first != 0 && axis->first <= day && day <= axis->last))
    return;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  if (axis->first == 0 || day < axis->first)
    axis->first = laurel_day_new (year, 1, 1);
  if (axis->last == 0 || day > axis->last)
    axis->last = laurel_day_new (year, 12, 31);
}

/**
 * laurel_timeline_third_of:
 *
 * Returns: 0, 1 or 2: whether the day is early, in the middle or late in its
 *   month
 */
int
laurel_timeline_third_of (LaurelDay day)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  return MIN ((day_of_month - 1) / 10, 2);
}

/**
 * laurel_timeline_unit_get_start:
 *
 * Returns: the first day of the unit that has @day
 */
LaurelDay
laurel_timeline_unit_get_start (LaurelTimelineUnit unit, LaurelDay day)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  switch (unit) {
  case LAUREL_TIMELINE_UNIT_DAY:
    return day;
  case LAUREL_TIMELINE_UNIT_WEEK:
    return day - (laurel_day_get_weekday (day) - 1);
  case LAUREL_TIMELINE_UNIT_THIRD:
    return day - (day_of_month - 1) + 10 * laurel_timeline_third_of (day);
  case LAUREL_TIMELINE_UNIT_MONTH:
    return day - (day_of_month - 1);
  default:
    g_return_val_if_reached (day);
  }
}

/**
 * laurel_timeline_unit_get_next:
 *
 * Returns: the first day of the unit after the one that has @day
 */
LaurelDay
laurel_timeline_unit_get_next (LaurelTimelineUnit unit, LaurelDay day)
{
  LaurelDay start = laurel_timeline_unit_get_start (unit, day);
  int year, month, day_of_month;

  switch (unit) {
  case LAUREL_TIMELINE_UNIT_DAY:
    return day + 1;
  case LAUREL_TIMELINE_UNIT_WEEK:
    return start + 7;
  case LAUREL_TIMELINE_UNIT_THIRD:
    if (laurel_timeline_third_of (day) < 2)
      return start + 10;
    break;
  case LAUREL_TIMELINE_UNIT_MONTH:
    break;
  default:
    g_return_val_if_reached (day + 1);
  }

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  return day - day_of_month + laurel_day_in_month (year, month) + 1;
}

/* Units since one that does not matter. */
static int
get_ordinal (LaurelTimelineUnit unit, LaurelDay day)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  switch (unit) {
  case LAUREL_TIMELINE_UNIT_DAY:
    return day;
  case LAUREL_TIMELINE_UNIT_WEEK:
    return laurel_timeline_unit_get_start (unit, day) / 7;
  case LAUREL_TIMELINE_UNIT_THIRD:
    return (year * 12 + month) * 3 + laurel_timeline_third_of (day);
  case LAUREL_TIMELINE_UNIT_MONTH:
    return year * 12 + month;
  default:
    g_return_val_if_reached (0);
  }
}

/**
 * laurel_timeline_unit_count:
 * @unit: a unit
 * @from: a day
 * @to: a day
 *
 * Returns: how many units later @to is than @from; below 0 when it is earlier
 */
int
laurel_timeline_unit_count (LaurelTimelineUnit unit, LaurelDay from, LaurelDay to)
{
  return get_ordinal (unit, to) - get_ordinal (unit, from);
}
