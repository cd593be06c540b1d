/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-day-store.h"

#include "calendar/laurel-date-reader.h"
#include "judging/contest/laurel-contest-store.h"

/**
 * laurel_contest_find_year:
 * @reader: where to read
 * @contest: a contest, or 0
 *
 * Returns: the year that days without one are of: that of the season of the contest, or this one
 */
int
laurel_contest_find_year (LaurelReader *reader, gint64 contest)
{
  int year, month, day;
  gint64 found =
    laurel_reader_read_int (reader, "SELECT year FROM contest"
                            " JOIN activity ON activity.id = activity_id"
                            " JOIN programme ON programme.id = programme_id"
                            " WHERE contest.id = ?1", contest);

  laurel_day_get_ymd (laurel_day_today (), &year, &month, &day);

  return found > 0 ? (int) found : year;
}

/**
 * laurel_contest_read_words:
 * @words: a day as somebody types it: "2025-09-30", "30 September", "9月30日"
 * @year: where they do not say one
 * @day: (out): the day
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Reads a day as a plan is read.
 */
gboolean
laurel_contest_read_words (const char *words, int year, LaurelDay *day, GError **error)
{
  g_auto (LaurelDateReading) reading = { 0 };

  *day = laurel_day_from_iso (words);
  if (*day != 0)
    return TRUE;

  reading = laurel_date_read (words, year, NULL);
  if (reading.understood != LAUREL_UNDERSTOOD_ALL || !laurel_date_reading_is_day (&reading) ||
      reading.window.es != reading.window.le)
    return laurel_day_read (words, day, error);

  *day = reading.window.es;
  return TRUE;
}

/**
 * laurel_contest_read_day:
 * @reader: where to read
 * @contest: of which contest it is, or 0
 * @text: (nullable): a day as somebody types it
 * @day: (out): the day
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * As laurel_contest_read_words(), in the year of the contest.
 */
gboolean
laurel_contest_read_day (LaurelReader *reader, gint64 contest, const char *text, LaurelDay *day,
                         GError **error)
{
  *day = laurel_day_from_iso (text);

  return *day != 0 || laurel_contest_read_words (text ? text : "",
                                                 laurel_contest_find_year (reader, contest), day,
                                                 error);
}

/**
 * laurel_contest_read_open_day:
 * @reader: where to read
 * @contest: of which contest it is, or 0
 * @text: (nullable): a day as somebody types it, or nothing
 * @day: (out): the day, or 0
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * As laurel_contest_read_day(), for a day that may be left open.
 */
gboolean
laurel_contest_read_open_day (LaurelReader *reader, gint64 contest, const char *text,
                              LaurelDay *day, GError **error)
{
  *day = 0;

  return text == NULL || *text == '\0' ||
         laurel_contest_read_day (reader, contest, text, day, error);
}
