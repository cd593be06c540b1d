/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-moment.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * laurel_moment_new:
 * @day: a day
 * @minute: of that day, from 0
 *
 * Returns: the moment
 */
LaurelMoment
laurel_moment_new (LaurelDay day, int minute)
{
  g_return_val_if_fail (day > 0 && minute >= 0 && minute < LAUREL_MINUTES_A_DAY, 0);

  return (LaurelMoment) day * LAUREL_MINUTES_A_DAY + minute;
}

/**
 * laurel_moment_new_local:
 * @time: an instant, in the time zone of somebody
 *
 * Returns: what the calendar and the clock show there
 */
LaurelMoment
laurel_moment_new_local (GDateTime *time)
{
  LaurelDay day = laurel_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                  g_date_time_get_day_of_month (time));

  return laurel_moment_new (day, g_date_time_get_hour (time) * 60 +
                                 g_date_time_get_minute (time));
}

/**
 * laurel_moment_now:
 *
 * Returns: now, where this computer is; tests and pictures set `LAUREL_TODAY`, and
 *   may set `LAUREL_TIME` to a time of the day
 */
LaurelMoment
laurel_moment_now (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_local ();
  LaurelMoment now = laurel_moment_new_local (time);
  LaurelDay day = laurel_day_from_iso (g_getenv ("LAUREL_TODAY"));
  int minute = laurel_minute_from_text (g_getenv ("LAUREL_TIME"));

  /* At midnight another look at the clock would be of another day. */
  return laurel_moment_new (day != 0 ? day : laurel_moment_get_day (now),
                            minute >= 0 ? minute : laurel_moment_get_minute (now));
}

LaurelDay
laurel_moment_get_day (LaurelMoment moment)
{
  return (LaurelDay) (moment / LAUREL_MINUTES_A_DAY);
}

int
laurel_moment_get_minute (LaurelMoment moment)
{
  return (int) (moment % LAUREL_MINUTES_A_DAY);
}

/**
 * laurel_moment_from_iso:
 * @text: (nullable): "2025-09-02T09:00"
 *
 * Returns: the moment, or 0
 */
LaurelMoment
laurel_moment_from_iso (const char *text)
{
  g_autofree char *iso = NULL;
  LaurelDay day;
  int minute;

  if (text == NULL || strlen (text) != 16 || text[10] != 'T')
    return 0;

  iso = g_strndup (text, 10);
  day = laurel_day_from_iso (iso);
  minute = laurel_minute_from_text (text + 11);

  return day != 0 && minute >= 0 ? laurel_moment_new (day, minute) : 0;
}

/**
 * laurel_moment_read:
 * @text: what somebody gave for a moment; a day alone is the end of it
 * @moment: (out): the moment
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_moment_read (const char *text, LaurelMoment *moment, GError **error)
{
  LaurelDay day = laurel_day_from_iso (text);

  *moment = day != 0 ? laurel_moment_new (day, LAUREL_MINUTES_A_DAY - 1)
                     : laurel_moment_from_iso (text);
  if (*moment != 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what was given. */
               _("“%s” is not a day, or a time of a day. Write it like 2025-09-15 or "
                 "2025-09-15T09:00."), text);
  return FALSE;
}

/* Returns: (transfer full) (nullable): "2025-09-02T09:00", or %NULL for no moment */
char *
laurel_moment_dup_iso (LaurelMoment moment)
{
  g_autofree char *day = laurel_day_dup_iso (laurel_moment_get_day (moment));
  g_autofree char *time = laurel_minute_dup_text (laurel_moment_get_minute (moment));

  return day ? g_strdup_printf ("%sT%s", day, time) : NULL;
}

/* ---- times of the day ------------------------------------------------------- */

static int
read_number (const char **text)
{
  const char *digits = *text;
  int number = 0;

  while (g_ascii_isdigit (**text) && *text - digits < 2)
    number = number * 10 + *(*text)++ - '0';

  return *text > digits ? number : -1;
}

/**
 * laurel_minute_from_text:
 * @text: (nullable): "9:00", "09:30"
 *
 * Returns: the minute of the day, or -1
 */
int
laurel_minute_from_text (const char *text)
{
  int hour, minute;

  if (text == NULL)
    return -1;

  hour = read_number (&text);
  if (hour < 0 || hour > 23 || *text++ != ':' || strlen (text) != 2)
    return -1;

  minute = read_number (&text);

  return minute >= 0 && minute <= 59 && *text == '\0' ? hour * 60 + minute : -1;
}

/**
 * laurel_minute_read:
 * @text: what somebody gave for a time of the day
 * @minute: (out): the minute of the day
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_minute_read (const char *text, int *minute, GError **error)
{
  *minute = laurel_minute_from_text (text);
  if (*minute >= 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what was given. */
               _("“%s” is not a time of the day. Write it like 09:00."), text);
  return FALSE;
}

/* Returns: (transfer full): "09:00" */
char *
laurel_minute_dup_text (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}
