/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-day-off-words.h"

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-holiday-rule.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
list_all (GListModel *list)
{
  GPtrArray *holidays = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (holidays, g_list_model_get_item (list, i));

  return holidays;
}

/**
 * laurel_words_dup_day_off_among:
 * @list: (nullable) (element-type LaurelHoliday): which days are off
 * @words: what somebody typed about a date
 * @year: the plan's
 * @habits: (nullable): the plan's, of the parts of a month
 *
 * Warns of a day that is chosen and off; it is a warning, and no more.
 *
 * Returns: (transfer full) (nullable): that it is, in a sentence
 */
char *
laurel_words_dup_day_off_among (GListModel *list, const char *words, int year,
                                const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, year, habits);
  g_autoptr (GPtrArray) holidays = list_all (list);
  g_autofree char *date = NULL;
  LaurelHoliday *holiday;
  LaurelWindow day = { .min_days = 1 };

  if (reading.problem != LAUREL_DATE_PROBLEM_NONE)
    return NULL;
  holiday = laurel_holiday_find_off (holidays, &reading.window);
  if (holiday == NULL)
    return NULL;

  day.es = day.ls = day.ee = day.le = laurel_holiday_get_day (holiday);
  date = laurel_date_write (&day, laurel_language_get_own (), year, habits);

  /* Translators: %1$s is a day, such as 1 October, %2$s what it is called. */
  return g_strdup_printf (_("%1$s is %2$s, a day off."), date, laurel_holiday_get_name (holiday));
}

/**
 * laurel_words_dup_day_off:
 * @session: which days are off
 * @words: what somebody typed about a date
 * @year: the plan's
 * @habits: (nullable): the plan's, of the parts of a month
 *
 * Returns: (transfer full) (nullable): that a day which is chosen is off
 */
char *
laurel_words_dup_day_off (LaurelSession *session, const char *words, int year,
                          const LaurelDateHabits *habits)
{
  return laurel_words_dup_day_off_among (G_LIST_MODEL (laurel_session_list_holidays (session)),
                                         words, year, habits);
}
