/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-public-period.h"

#include "calendar/laurel-holiday-rule.h"

/* Saturdays and Sundays, unless they are worked instead of a day off; and days off. */
static gboolean
is_working (LaurelDay day, GPtrArray *holidays)
{
  LaurelHoliday *special = laurel_holiday_find (holidays, day);

  if (special != NULL)
    return !laurel_holiday_is_off (special);

  return laurel_day_get_weekday (day) < 6;
}

/**
 * laurel_public_period_find_unknown:
 * @first: the first day of a period
 * @last: its last day
 * @holidays: (element-type LaurelHoliday): days off and worked weekends of the years of both, in
 *   order
 *
 * Returns: the first year of which no day off is known, so that working days in it may be too many;
 *   or 0
 */
int
laurel_public_period_find_unknown (LaurelDay first, LaurelDay last, GPtrArray *holidays)
{
  int from, to, month, day;

  laurel_day_get_ymd (first, &from, &month, &day);
  laurel_day_get_ymd (last, &to, &month, &day);
  for (int year = from; year <= to; year++) {
    LaurelDay new_year = laurel_day_new (year, 1, 1), eve = laurel_day_new (year, 12, 31);
    gboolean is_known = FALSE;

    for (guint i = 0; i < holidays->len && !is_known; i++) {
      LaurelDay off = laurel_holiday_get_day (holidays->pdata[i]);

      is_known = off >= new_year && off <= eve;
    }
    if (!is_known)
      return year;
  }

  return 0;
}

/**
 * laurel_public_period_end:
 * @first: the first day of a period
 * @days: how many days it has, at least 1
 * @only_working: whether only working days count
 * @holidays: (element-type LaurelHoliday): days off and worked weekends, in order
 *
 * The first day counts, if it is a day that counts.
 *
 * Returns: its last day
 */
LaurelDay
laurel_public_period_end (LaurelDay first, int days, gboolean only_working, GPtrArray *holidays)
{
  LaurelDay day = first;

  if (!only_working)
    return first + days - 1;

  for (;; day++)
    if (is_working (day, holidays) && --days == 0)
      return day;
}
