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
 * tried when days are written back as words; weeks are not tried, since seven
 * days that begin on a Monday are a week by chance as often as not. In what
 * follows, @index is the number of the half, quarter, month or week.
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
  LAUREL_DATE_UNIT_WEEK = LAUREL_DATE_UNIT_LAST,
} LaurelDateUnitKind;

/**
 * LaurelDatePart:
 * @LAUREL_DATE_PART_WHOLE: all of it
 * @LAUREL_DATE_PART_START: 季度初, the beginning of
 * @LAUREL_DATE_PART_MIDDLE: 年中, the middle of
 * @LAUREL_DATE_PART_END: 季度末, the end of
 * @LAUREL_DATE_PART_EARLY: early, the first third
 * @LAUREL_DATE_PART_MID: mid-, the second
 * @LAUREL_DATE_PART_LATE: late, the last
 *
 * The part of a quarter, a half or a year that words name. How long it is, is
 * custom: whole months are taken, and the reader says that it is open.
 */
typedef enum {
  LAUREL_DATE_PART_WHOLE,
  LAUREL_DATE_PART_START,
  LAUREL_DATE_PART_MIDDLE,
  LAUREL_DATE_PART_END,
  LAUREL_DATE_PART_EARLY,
  LAUREL_DATE_PART_MID,
  LAUREL_DATE_PART_LATE,
} LaurelDatePart;

/**
 * LaurelDateUnit:
 * @kind: what it is
 * @year: its year; 0 when not said
 * @years_later: 1 for "next year", counted from the year that holds
 * @index: the month, quarter, half or week; 0 when not said
 * @day: of a day, the day of the month; of a week, that of a day in it, and then
 *   @index is its month
 * @weekday: the weekday it was said to be, 1 to 7; 0 when not said
 * @nth: of a day, which of those weekdays of the month it is, and -1 for the last:
 *   "the second Friday of"; without a weekday, which of its days
 * @part: of a quarter, half or year, the part that is meant
 * @customary: of the first day of a holiday, how many days are off by custom;
 *   it may be others: "国庆期间"
 * @from_day: of a week: the seven days from @day on, and not those from Monday
 * @until_day: so, the seven days until it
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
  int nth;
  LaurelDatePart part;
  int customary;
  gboolean from_day;
  gboolean until_day;
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
