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
