/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-unit.h"

const LaurelDateHabits LAUREL_DATE_HABITS_NARROW = { 5, 10, 20, 25 };
const LaurelDateHabits LAUREL_DATE_HABITS_THIRDS = { 10, 11, 20, 21 };

/* Stands for the last day of whichever month it is. */
#define MONTH_LAST 0

/**
 * laurel_date_unit_is_in_month:
 *
 * Returns: whether a unit of this kind is a month or lies in one, so that its
 *   index is the month
 */
gboolean
laurel_date_unit_is_in_month (LaurelDateUnitKind kind)
{
  return kind < LAUREL_DATE_UNIT_QUARTER;
}

/* "The second Friday of", "the last day of": counted in its month; 0 when the
 * month has no such day. */
static int
get_day_of_month (const LaurelDateUnit *unit)
{
  int n_days, first = 1, step = 1;

  if (unit->nth == 0 || unit->index < 1 || unit->index > 12)
    return unit->day;

  n_days = laurel_day_in_month (unit->year, unit->index);
  if (unit->weekday != 0) {
    LaurelDay day = laurel_day_new (unit->year, unit->index, 1);

    first += (unit->weekday - laurel_day_get_weekday (day) + 7) % 7;
    step = 7;
  }
  if (unit->nth < 0)
    return first + (n_days - first) / step * step;
  first += (unit->nth - 1) * step;

  return first <= n_days ? first : 0;
}

/* The days of the month that a unit within it takes. */
static void
get_days_of_month (const LaurelDateUnit *unit, const LaurelDateHabits *habits, int *from, int *to)
{
  int day = get_day_of_month (unit);
  const struct { int from, to; } days[] = {
    [LAUREL_DATE_UNIT_DAY] = { day, day + MAX (unit->customary - 1, 0) },
    [LAUREL_DATE_UNIT_EARLY] = { 1, 10 },
    [LAUREL_DATE_UNIT_MID] = { 11, 20 },
    [LAUREL_DATE_UNIT_LATE] = { 21, MONTH_LAST },
    [LAUREL_DATE_UNIT_EARLY_TO_MID] = { 1, 20 },
    [LAUREL_DATE_UNIT_MID_TO_LATE] = { 11, MONTH_LAST },
    [LAUREL_DATE_UNIT_MONTH] = { 1, MONTH_LAST },
    [LAUREL_DATE_UNIT_MONTH_START] = { 1, habits->month_start_last },
    [LAUREL_DATE_UNIT_MONTH_MIDDLE] = { habits->month_middle_first, habits->month_middle_last },
    [LAUREL_DATE_UNIT_MONTH_END] = { habits->month_end_first, MONTH_LAST },
    [LAUREL_DATE_UNIT_FIRST_HALF_MONTH] = { 1, 15 },
    [LAUREL_DATE_UNIT_SECOND_HALF_MONTH] = { 16, MONTH_LAST },
  };

  *from = days[unit->kind].from;
  *to = days[unit->kind].to;
}

/* Of twelve months, two are the beginning, the middle and the end, and four each
 * third; of fewer, it is one month, or a third. */
static void
narrow_months (LaurelDatePart part, int *from, int *to)
{
  int n = *to - *from + 1, third = n / 3, edge = MAX (n / 6, 1), start = *from;

  switch (part) {
  case LAUREL_DATE_PART_START:
    *to = start + edge - 1;
    break;
  case LAUREL_DATE_PART_MIDDLE:
    edge = n % 2 == 0 ? 2 : 1;
    *from = start + (n - edge) / 2;
    *to = *from + edge - 1;
    break;
  case LAUREL_DATE_PART_END:
    *from = *to - edge + 1;
    break;
  case LAUREL_DATE_PART_EARLY:
    *to = start + third - 1;
    break;
  case LAUREL_DATE_PART_MID:
    *from = start + third;
    *to = *from + third - 1;
    break;
  case LAUREL_DATE_PART_LATE:
    *from = *to - third + 1;
    break;
  case LAUREL_DATE_PART_WHOLE:
  default:
    break;
  }
}

/* The months of the year that a unit of several takes. */
static void
get_months (const LaurelDateUnit *unit, int *from, int *to)
{
  *from = 1;
  *to = 12;
  if (unit->kind == LAUREL_DATE_UNIT_QUARTER) {
    *from = unit->index * 3 - 2;
    *to = unit->index * 3;
  } else if (unit->kind == LAUREL_DATE_UNIT_HALF_YEAR) {
    *from = unit->index * 6 - 5;
    *to = unit->index * 6;
  } else if (unit->kind == LAUREL_DATE_UNIT_YEAR_START) {
    *to = 2;
  } else if (unit->kind == LAUREL_DATE_UNIT_YEAR_END) {
    *from = 11;
  }
  narrow_months (unit->part, from, to);
}

/* Weeks are those of ISO 8601: the first has the year's first Thursday in it. */
static gboolean
get_week (const LaurelDateUnit *unit, LaurelDay *first, LaurelDay *last)
{
  gboolean by_day = unit->day != 0;
  LaurelDay day = by_day ? laurel_day_new (unit->year, unit->index, unit->day)
                         : laurel_day_new (unit->year, 1, 4);
  LaurelDateUnit found;

  if (day == 0)
    return FALSE;

  *first = day - (unit->from_day ? 0 : unit->until_day ? 6 : laurel_day_get_weekday (day) - 1);
  if (!by_day)
    *first += 7 * (unit->index - 1);
  *last = *first + 6;
  if (*first < 1 || *last > laurel_day_new (9999, 12, 31))
    return FALSE;
  if (by_day)
    return TRUE;
  laurel_date_unit_around (LAUREL_DATE_UNIT_WEEK, *first, &found);

  return found.year == unit->year && found.index == unit->index;
}

/**
 * laurel_date_unit_resolve:
 * @unit: a unit whose year and month are known
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @first: (out): its first day
 * @last: (out): its last day
 *
 * Returns: %FALSE when the calendar has no such day, month or quarter
 */
gboolean
laurel_date_unit_resolve (const LaurelDateUnit *unit, const LaurelDateHabits *habits,
                          LaurelDay *first, LaurelDay *last)
{
  int from_month = unit->index, to_month = unit->index, from = 1, to = MONTH_LAST;

  if (unit->year < 1 || unit->year > 9999)
    return FALSE;
  if (unit->kind == LAUREL_DATE_UNIT_WEEK)
    return get_week (unit, first, last);

  if (laurel_date_unit_is_in_month (unit->kind))
    get_days_of_month (unit, habits != NULL ? habits : &LAUREL_DATE_HABITS_NARROW, &from, &to);
  else
    get_months (unit, &from_month, &to_month);

  if (from_month < 1 || to_month > 12)
    return FALSE;
  if (to == MONTH_LAST && unit->kind != LAUREL_DATE_UNIT_DAY)
    to = laurel_day_in_month (unit->year, to_month);

  *first = laurel_day_new (unit->year, from_month, from);
  *last = laurel_day_new (unit->year, to_month, to);

  return *first != 0 && *last != 0;
}

/**
 * laurel_date_unit_around:
 * @kind: a kind of unit
 * @day: a day
 * @unit: (out caller-allocates): the unit of that kind in the month (week,
 *   quarter, half, year) of @day
 *
 * Names a unit by a day near it; @day need not lie in it.
 */
void
laurel_date_unit_around (LaurelDateUnitKind kind, LaurelDay day, LaurelDateUnit *unit)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  *unit = (LaurelDateUnit) { .kind = kind, .year = year };
  if (kind == LAUREL_DATE_UNIT_WEEK) {
    LaurelDay thursday = day - laurel_day_get_weekday (day) + 4;

    laurel_day_get_ymd (thursday, &unit->year, &month, &day_of_month);
    unit->index = (thursday - laurel_day_new (unit->year, 1, 1)) / 7 + 1;
    return;
  }
  if (kind == LAUREL_DATE_UNIT_DAY)
    unit->day = day_of_month;
  if (laurel_date_unit_is_in_month (kind))
    unit->index = month;
  else if (kind == LAUREL_DATE_UNIT_QUARTER)
    unit->index = (month + 2) / 3;
  else if (kind == LAUREL_DATE_UNIT_HALF_YEAR)
    unit->index = (month + 5) / 6;
}

/**
 * laurel_date_unit_find:
 * @first: a first day
 * @last: a last day
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @unit: (out caller-allocates): the unit
 *
 * Returns: whether those days are a unit with a name
 */
gboolean
laurel_date_unit_find (LaurelDay first, LaurelDay last, const LaurelDateHabits *habits,
                       LaurelDateUnit *unit)
{
  for (LaurelDateUnitKind kind = 0; kind < LAUREL_DATE_UNIT_LAST; kind++) {
    LaurelDay its_first, its_last;

    laurel_date_unit_around (kind, first, unit);
    if (laurel_date_unit_resolve (unit, habits, &its_first, &its_last) &&
        its_first == first && its_last == last)
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_date_habits_from_string:
 * @name: (nullable): "narrow" or "thirds", as the store has it
 *
 * Returns: (transfer none): these habits; the narrow ones when it is neither
 */
const LaurelDateHabits *
laurel_date_habits_from_string (const char *name)
{
  return g_strcmp0 (name, "thirds") == 0 ? &LAUREL_DATE_HABITS_THIRDS : &LAUREL_DATE_HABITS_NARROW;
}
