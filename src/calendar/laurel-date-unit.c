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

/* The days of the month that a unit within it takes. */
static void
get_days_of_month (const LaurelDateUnit *unit, const LaurelDateHabits *habits, int *from, int *to)
{
  const struct { int from, to; } days[] = {
    [LAUREL_DATE_UNIT_DAY] = { unit->day, unit->day },
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
 * @unit: (out caller-allocates): the unit of that kind in the month (quarter,
 *   half, year) of @day
 *
 * Names a unit by a day near it; @day need not lie in it.
 */
void
laurel_date_unit_around (LaurelDateUnitKind kind, LaurelDay day, LaurelDateUnit *unit)
{
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  *unit = (LaurelDateUnit) { .kind = kind, .year = year };
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
