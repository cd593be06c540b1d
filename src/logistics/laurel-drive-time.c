/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-drive-time.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* As lists of carriers and of stores have it: 2025-09-05 08:30, 2025/9/5 8:30:00, 2025年9月5日. */
#define PATTERN \
  "^\\s*(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?" \
  "(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})[:：分]?(?:\\d{1,2}秒?)?(?:\\.\\d+)?Z?)?\\s*$"

/* Made once: a list has many thousands of days, and making it takes far longer than a match. */
static GRegex *
get_regex (void)
{
  static gsize made = 0;
  static GRegex *regex;

  if (g_once_init_enter (&made)) {
    regex = g_regex_new (PATTERN, G_REGEX_OPTIMIZE, 0, NULL);
    g_once_init_leave (&made, 1);
  }

  return regex;
}

static int
get_number (GMatchInfo *match, int part)
{
  g_autofree char *text = g_match_info_fetch (match, part);

  return text ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
}

/**
 * laurel_drive_time_dup_iso:
 * @text: a day, and maybe a time of it, as somebody or some carrier writes it
 *
 * Returns: (transfer full) (nullable): the same as 2025-09-05T08:30; %NULL if it is neither
 */
char *
laurel_drive_time_dup_iso (const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  int year, month, day, hour, minute;

  if (!g_regex_match (get_regex (), text, 0, &match))
    return NULL;

  year = get_number (match, 1);
  month = get_number (match, 2);
  day = get_number (match, 3);
  hour = get_number (match, 4);
  minute = get_number (match, 5);
  if (month < 1 || month > 12 || day < 1 || day > laurel_day_in_month (year, month) || hour > 23 ||
      minute > 59)
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, day, hour, minute);
}

/**
 * laurel_drive_time_read:
 * @text: a time, as a carrier writes it
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * What happened on the way has a time that has been; a carrier's clock may be wrong by some days,
 * but by a year it is a slip.
 *
 * Returns: (transfer full): the same as 2025-09-05T08:30; %NULL with @error set
 */
char *
laurel_drive_time_read (const char *text, GError **error)
{
  g_autofree char *iso = laurel_drive_time_dup_iso (text);
  g_autofree char *day = iso ? g_strndup (iso, 10) : NULL;

  if (iso == NULL)
    /* Translators: %s is what stands in a cell. */
    laurel_refuse (error, _("“%s” is no time: write it as 2025-09-15 08:30."), text);
  else if (laurel_day_from_iso (day) > laurel_day_today () + 366)
    /* Translators: %s is a day, as 2062-09-01. */
    laurel_refuse (error, _("%s has not come yet: look whether the year is right."), day);
  else
    return g_steal_pointer (&iso);

  return NULL;
}
