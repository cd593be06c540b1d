/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-day.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/**
 * laurel_day_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or 0 when the calendar has no such day
 */
LaurelDay
laurel_day_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy (day, month, year))
    return 0;

  g_date_set_dmy (&date, day, month, year);

  return g_date_get_julian (&date);
}

/* Reads exactly @count digits. */
static gboolean
read_digits (const char *text, int count, int *value)
{
  *value = 0;
  for (int i = 0; i < count; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    *value = *value * 10 + (text[i] - '0');
  }

  return TRUE;
}

/**
 * laurel_day_from_iso:
 * @text: (nullable): "2022-09-15", and nothing before or after it
 *
 * Returns: the day, or 0 when @text is no day
 */
LaurelDay
laurel_day_from_iso (const char *text)
{
  int year, month, day;

  if (text == NULL ||
      !read_digits (text, 4, &year) || text[4] != '-' ||
      !read_digits (text + 5, 2, &month) || text[7] != '-' ||
      !read_digits (text + 8, 2, &day) || text[10] != '\0')
    return 0;

  return laurel_day_new (year, month, day);
}

/**
 * laurel_day_read:
 * @text: what somebody gave for a day
 * @day: (out): the day
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * As laurel_day_from_iso(), for what was given from outside: it says what is wrong.
 */
gboolean
laurel_day_read (const char *text, LaurelDay *day, GError **error)
{
  *day = laurel_day_from_iso (text);
  if (*day != 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what was given. */
               _("“%s” is not a day. Write it like 2025-09-15."), text);
  return FALSE;
}

/**
 * laurel_day_read_figures:
 * @text: what stands on a paper, say
 * @day: (out): the day, or 0 when the calendar has no such day
 *
 * Returns: whether @text is written as a day in figures is: 2025-10-26, 2025/10/26, 2025.10.26
 *   or 2025年10月26日
 */
gboolean
laurel_day_read_figures (const char *text, LaurelDay *day)
{
  static const char *const SHAPES[] = {
    "%4d-%2d-%2d%n", "%4d/%2d/%2d%n", "%4d.%2d.%2d%n", "%4d年%2d月%2d日%n",
  };

  *day = 0;
  for (gsize i = 0; g_ascii_isdigit (text[0]) && i < G_N_ELEMENTS (SHAPES); i++) {
    int year, month, day_of_month, length = 0;

    if (sscanf (text, SHAPES[i], &year, &month, &day_of_month, &length) != 3
        || length == 0 || text[length] != '\0')
      continue;
    *day = laurel_day_new (year, month, day_of_month);
    return TRUE;
  }

  return FALSE;
}

/* Over the zeros that stand there. */
static void
write_number (char *digits, int n, int number)
{
  for (; n > 0; number /= 10)
    digits[--n] = (char) ('0' + number % 10);
}

/**
 * laurel_day_dup_iso:
 * @day: a day, or 0
 *
 * Returns: (transfer full) (nullable): "2022-09-15", or %NULL for no day
 */
char *
laurel_day_dup_iso (LaurelDay day)
{
  int year, month, day_of_month;
  char *iso;

  if (day <= 0)
    return NULL;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);

  if (year > 9999)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);

  iso = g_strdup ("0000-00-00");
  write_number (iso, 4, year);
  write_number (iso + 5, 2, month);
  write_number (iso + 8, 2, day_of_month);

  return iso;
}

/**
 * laurel_day_format:
 * @day: a day
 * @format: as for g_date_time_format(), of the parts of a day
 *
 * Returns: (transfer full): the day, in the user's language, fit to stand in a sentence
 *   of another
 */
char *
laurel_day_format (LaurelDay day, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day_of_month;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  time = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);

  return laurel_text_isolate (g_date_time_format (time, format));
}

/**
 * laurel_day_today:
 *
 * Today where this computer is. Tests and pictures set `LAUREL_TODAY` to an
 * ISO day, so that what they see does not change overnight.
 *
 * Returns: today
 */
LaurelDay
laurel_day_today (void)
{
  LaurelDay fixed = laurel_day_from_iso (g_getenv ("LAUREL_TODAY"));
  g_autoptr (GDateTime) now = NULL;

  if (fixed != 0)
    return fixed;

  now = g_date_time_new_now_local ();

  return laurel_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}

void
laurel_day_get_ymd (LaurelDay day, int *year, int *month, int *day_of_month)
{
  GDate date;

  g_return_if_fail (day > 0);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
}

/**
 * laurel_day_get_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
laurel_day_get_weekday (LaurelDay day)
{
  g_return_val_if_fail (day > 0, 0);

  /* 1 January of the year 1 was a Monday. */
  return (day - 1) % 7 + 1;
}

/**
 * laurel_day_in_month:
 *
 * Returns: how many days that month has
 */
int
laurel_day_in_month (int year, int month)
{
  g_return_val_if_fail (year >= 1 && month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month (month, year);
}

/**
 * laurel_day_add_months:
 * @day: a day
 * @months: how many months later, or, if negative, earlier
 *
 * The same day of another month, or that month's last day when it is shorter;
 * but the last day of a month stays the last day of its month.
 *
 * Returns: the day, or 0 when it would leave the years 1 to 9999
 */
LaurelDay
laurel_day_add_months (LaurelDay day, int months)
{
  int year, month, day_of_month, last, index;

  g_return_val_if_fail (day > 0, 0);

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  index = year * 12 + month - 1 + months;
  if (index < 12 || index >= 10000 * 12)
    return 0;

  last = laurel_day_in_month (index / 12, index % 12 + 1);
  if (day_of_month == laurel_day_in_month (year, month) || day_of_month > last)
    day_of_month = last;

  return laurel_day_new (index / 12, index % 12 + 1, day_of_month);
}
