/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-month.h"

/*
 * The sheet of a month: what has days is a bar on them, and what has none stands
 * above and is never put on a day that nobody chose.
 */

/* Nothing is carried further than a few years. */
#define MOST_STEPS 1500

/**
 * laurel_month_find_place:
 * @window: when it is
 *
 * Returns: where it stands on the sheet of a month that it meets
 */
LaurelMonthPlace
laurel_month_find_place (const LaurelWindow *window)
{
  if (!laurel_window_is_known (window))
    return window->open_end || window->open_start ? LAUREL_MONTH_PLACE_RUNNING
                                                  : LAUREL_MONTH_PLACE_NONE;
  if (laurel_window_is_deadline (window))
    return LAUREL_MONTH_PLACE_FLAG;
  if (window->extent == LAUREL_EXTENT_ON_DEMAND)
    return LAUREL_MONTH_PLACE_RUNNING;
  if (laurel_window_is_exact (window))
    return LAUREL_MONTH_PLACE_DAYS;

  return window->extent == LAUREL_EXTENT_WITHIN && window->le != 0
           ? LAUREL_MONTH_PLACE_SOMETIME : LAUREL_MONTH_PLACE_RUNNING;
}

/**
 * laurel_month_get_days:
 * @window: when it is; it has a place on a sheet
 * @first: (out): the first day on which it can be seen
 * @last: (out): the last one; may be %LAUREL_DAY_NEVER
 */
void
laurel_month_get_days (const LaurelWindow *window, LaurelDay *first, LaurelDay *last)
{
  LaurelWindow spread = laurel_window_spread (window);

  *first = laurel_window_is_deadline (window) ? window->le : spread.es;
  *last = spread.le;
}

/**
 * laurel_month_find_step:
 * @window: a window, such as mid-September
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @day: a day to which it is carried
 *
 * What has no days is moved by what it is made of, not by days: mid-September,
 * put on the 3rd, is early September.
 *
 * Returns: by how many of its own units it has to be moved to have @day in it, or
 *   to come as near as it can
 */
int
laurel_month_find_step (const LaurelWindow *window, const LaurelDateHabits *habits, LaurelDay day)
{
  LaurelWindow moved = *window;
  LaurelDay first, last;
  int n = 0;

  laurel_month_get_days (window, &first, &last);
  while (n < MOST_STEPS && n > -MOST_STEPS && (day < first || day > last)) {
    int next = n + (day > last ? 1 : -1);

    if ((n < 0) == (day > last) && n != 0)
      break;
    if (!laurel_window_shift (window, LAUREL_SHIFT_DAYS, next, FALSE, habits, &moved, NULL))
      break;
    n = next;
    laurel_month_get_days (&moved, &first, &last);
  }

  return n;
}

/**
 * laurel_month_get_first:
 *
 * Returns: the first day of the month of @day
 */
LaurelDay
laurel_month_get_first (LaurelDay day)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  return day - day_of_month + 1;
}

/**
 * laurel_month_get_last:
 *
 * Returns: the last day of the month of @day
 */
LaurelDay
laurel_month_get_last (LaurelDay day)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  return day - day_of_month + laurel_day_in_month (year, month);
}

/**
 * laurel_month_get_week:
 * @day: a day
 * @first_weekday: the weekday with which weeks begin; 1 is Monday
 *
 * Returns: the day with which its week begins
 */
LaurelDay
laurel_month_get_week (LaurelDay day, int first_weekday)
{
  return day - (laurel_day_get_weekday (day) - first_weekday + 7) % 7;
}

/**
 * laurel_month_count_weeks:
 * @day: a day
 * @first_weekday: the weekday with which weeks begin
 *
 * Returns: how many weeks have days of its month
 */
int
laurel_month_count_weeks (LaurelDay day, int first_weekday)
{
  LaurelDay from = laurel_month_get_week (laurel_month_get_first (day), first_weekday);
  LaurelDay to = laurel_month_get_week (laurel_month_get_last (day), first_weekday);

  return (to - from) / 7 + 1;
}

/**
 * laurel_month_compare_spans:
 *
 * The order in which lanes are given out: what begins first, and of what begins
 * on one day the longest, so that what goes on for weeks stays at the top.
 *
 * Returns: below 0, 0, or above 0
 */
int
laurel_month_compare_spans (LaurelDay a_first, LaurelDay a_last, LaurelDay b_first,
                            LaurelDay b_last)
{
  if (a_first != b_first)
    return a_first < b_first ? -1 : 1;

  return (a_last < b_last) - (a_last > b_last);
}

/**
 * laurel_month_assign_lanes:
 * @spans: (array length=n): what there is in a week, by first day
 * @n: how many
 *
 * Gives each the highest lane that is free on its days.
 */
void
laurel_month_assign_lanes (LaurelMonthSpan *spans, guint n)
{
  LaurelDay taken_to[LAUREL_MONTH_MOST_LANES] = { 0 };

  for (guint i = 0; i < n; i++) {
    guint lane = 0;

    while (lane < LAUREL_MONTH_MOST_LANES && taken_to[lane] >= spans[i].first)
      lane++;
    spans[i].lane = lane < LAUREL_MONTH_MOST_LANES ? lane : LAUREL_MONTH_NO_LANE;
    if (lane < LAUREL_MONTH_MOST_LANES)
      taken_to[lane] = spans[i].last;
  }
}

static gboolean
meet (const LaurelMonthSpan *a, const LaurelMonthSpan *b)
{
  return a->first <= b->last && b->first <= a->last;
}

/**
 * laurel_month_is_lane_shown:
 * @spans: (array length=n): what there is in a week, with its lanes
 * @n: how many
 * @i: one of them
 * @room: how many lanes there is room for
 *
 * Returns: whether it is drawn: the last lane there is room for is left to
 *   "+n" on days that have more
 */
gboolean
laurel_month_is_lane_shown (const LaurelMonthSpan *spans, guint n, guint i, guint room)
{
  if (spans[i].lane >= room)
    return FALSE;

  for (guint other = 0; spans[i].lane + 1 == room && other < n; other++)
    if (spans[other].lane >= room && meet (&spans[i], &spans[other]))
      return FALSE;

  return TRUE;
}

/**
 * laurel_month_count_hidden:
 * @spans: (array length=n): what there is in a week, with its lanes
 * @n: how many
 * @room: how many lanes there is room for
 * @day: a day of the week
 *
 * Returns: of how much that is on the day "+n" tells
 */
guint
laurel_month_count_hidden (const LaurelMonthSpan *spans, guint n, guint room, LaurelDay day)
{
  guint hidden = 0;

  for (guint i = 0; i < n; i++)
    if (spans[i].first <= day && day <= spans[i].last &&
        !laurel_month_is_lane_shown (spans, n, i, room))
      hidden++;

  return hidden;
}
