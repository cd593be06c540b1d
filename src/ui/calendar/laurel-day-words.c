/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-day-words.h"

#include "calendar/laurel-date-reader.h"

/**
 * laurel_words_read_day:
 * @words: what was typed
 * @year: of the plan
 * @habits: of the plan
 * @day: (out): a day
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Reads a day as plans write days, or as ISO does.
 */
gboolean
laurel_words_read_day (const char *words, int year, const LaurelDateHabits *habits,
                       LaurelDay *day, GError **error)
{
  g_auto (LaurelDateReading) reading = { 0 };

  *day = laurel_day_from_iso (words);
  if (*day != 0)
    return TRUE;

  reading = laurel_date_read (words, year, habits);
  if (reading.problem != LAUREL_DATE_PROBLEM_NONE || !laurel_window_is_exact (&reading.window) ||
      reading.window.es != reading.window.le)
    return laurel_day_read (words, day, error);

  *day = reading.window.es;
  return TRUE;
}
