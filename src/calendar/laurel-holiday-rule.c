/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-holiday-rule.h"

#include <glib/gi18n-lib.h>

/* What takes longer than this has days off in it, and is meant to. */
#define SHORT_DAYS 7

gboolean
laurel_holiday_is_off (LaurelHoliday *self)
{
  return g_str_equal (laurel_holiday_get_kind (self), "off");
}

/**
 * laurel_holiday_find:
 * @holidays: (element-type LaurelHoliday): in the order of days
 * @day: a day
 *
 * Returns: (transfer none) (nullable): what is special about that day
 */
LaurelHoliday *
laurel_holiday_find (GPtrArray *holidays, LaurelDay day)
{
  guint low = 0, high = holidays->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (laurel_holiday_get_day (holidays->pdata[middle]) < day)
      low = middle + 1;
    else
      high = middle;
  }

  return low < holidays->len && laurel_holiday_get_day (holidays->pdata[low]) == day
         ? holidays->pdata[low] : NULL;
}

/**
 * laurel_holiday_find_off:
 * @holidays: (element-type LaurelHoliday): in the order of days
 * @window: when something is to be
 *
 * Looks at a day that was chosen, or a few; of a window nothing is said, since there
 * are other days in it.
 *
 * Returns: (transfer none) (nullable): the first of the days that is off
 */
LaurelHoliday *
laurel_holiday_find_off (GPtrArray *holidays, const LaurelWindow *window)
{
  if (!laurel_window_is_exact (window) || window->le - window->es >= SHORT_DAYS)
    return NULL;

  for (LaurelDay day = window->es; day <= window->le; day++) {
    LaurelHoliday *holiday = laurel_holiday_find (holidays, day);

    if (holiday != NULL && laurel_holiday_is_off (holiday))
      return holiday;
  }

  return NULL;
}

/**
 * laurel_holiday_dup_warning:
 * @holidays: (element-type LaurelHoliday): in the order of days
 * @window: when something is to be
 *
 * Returns: (transfer full) (nullable): that it is on a day off, in a sentence,
 *   translated; or %NULL
 */
char *
laurel_holiday_dup_warning (GPtrArray *holidays, const LaurelWindow *window)
{
  LaurelHoliday *holiday = laurel_holiday_find_off (holidays, window);
  g_autofree char *iso = holiday ? laurel_day_dup_iso (laurel_holiday_get_day (holiday)) : NULL;

  if (holiday == NULL)
    return NULL;

  /* Translators: %1$s is a day, such as 2025-10-01, %2$s what it is called. */
  return g_strdup_printf (_("%1$s is a day off: %2$s."), iso, laurel_holiday_get_name (holiday));
}
