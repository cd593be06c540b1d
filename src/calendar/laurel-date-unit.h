/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

G_BEGIN_DECLS

/**
 * LaurelDateHabits:
 * @month_start_last: 月初 is from the 1st to this day
 * @month_middle_first: 月中 is from this day …
 * @month_middle_last: … to this day
 * @month_end_first: 月底 is from this day to the month's last
 *
 * What people mean by the beginning, the middle and the end of a month. They
 * differ, so it is a setting.
 */
typedef struct {
  int month_start_last;
  int month_middle_first;
  int month_middle_last;
  int month_end_first;
} LaurelDateHabits;

/* 1–5, 10–20 and 25–end. */
extern const LaurelDateHabits LAUREL_DATE_HABITS_NARROW;
/* 1–10, 11–20 and 21–end: the same as the three parts of the month. */
extern const LaurelDateHabits LAUREL_DATE_HABITS_THIRDS;

/**
 * LaurelDateUnitKind:
 *
 * The units of time that plans are made of, in the order in which names are
 * tried when days are written back as words. In what follows, @index is the
 * number of the half, quarter or month.
 */
typedef enum {
  LAUREL_DATE_UNIT_DAY,
  LAUREL_DATE_UNIT_EARLY,
  LAUREL_DATE_UNIT_MID,
  LAUREL_DATE_UNIT_LATE,
  LAUREL_DATE_UNIT_EARLY_TO_MID,
  LAUREL_DATE_UNIT_MID_TO_LATE,
  LAUREL_DATE_UNIT_MONTH,
  LAUREL_DATE_UNIT_MONTH_START,
  LAUREL_DATE_UNIT_MONTH_MIDDLE,
  LAUREL_DATE_UNIT_MONTH_END,
  LAUREL_DATE_UNIT_FIRST_HALF_MONTH,
  LAUREL_DATE_UNIT_SECOND_HALF_MONTH,
  LAUREL_DATE_UNIT_QUARTER,
  LAUREL_DATE_UNIT_HALF_YEAR,
  LAUREL_DATE_UNIT_YEAR,
  LAUREL_DATE_UNIT_YEAR_START,
  LAUREL_DATE_UNIT_YEAR_END,
  LAUREL_DATE_UNIT_LAST,
} LaurelDateUnitKind;

/**
 * LaurelDateUnit:
 * @kind: what it is
 * @year: its year; 0 when not said
 * @years_later: 1 for "next year", counted from the year that holds
 * @index: the month, quarter or half; 0 when not said
 * @day: of a day, the day of the month
 * @weekday: the weekday it was said to be, 1 to 7; 0 when not said
 * @bare: only a number was written, and the unit was taken from what follows
 * @throughout: all of it: "全年", "all year"
 * @numeric: written in digits and marks alone: "2022.9.7", "9/15"
 * @reversible: so, and it may be the month that comes first, or the day: "9/10"
 *
 * A unit of time as named in words.
 */
typedef struct {
  LaurelDateUnitKind kind;
  int year;
  int years_later;
  int index;
  int day;
  int weekday;
  gboolean bare;
  gboolean throughout;
  gboolean numeric;
  gboolean reversible;
} LaurelDateUnit;

const LaurelDateHabits *laurel_date_habits_from_string (const char *name);

gboolean laurel_date_unit_is_in_month (LaurelDateUnitKind      kind);
gboolean laurel_date_unit_resolve     (const LaurelDateUnit   *unit,
                                       const LaurelDateHabits *habits,
                                       LaurelDay              *first,
                                       LaurelDay              *last);
void     laurel_date_unit_around      (LaurelDateUnitKind      kind,
                                       LaurelDay               day,
                                       LaurelDateUnit         *unit);
gboolean laurel_date_unit_find        (LaurelDay               first,
                                       LaurelDay               last,
                                       const LaurelDateHabits *habits,
                                       LaurelDateUnit         *unit);

G_END_DECLS
