/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-words.h"

#include <glib/gi18n-lib.h>

/* What the sheet of a month says, in the window's language. */

/* The month of a day: September 2025. */
char *
laurel_month_dup_name (LaurelDay day)
{
  /* Translators: the head of a month's sheet, as in strftime(): the month standing alone, and
   * its year. In Chinese: "%Y年%-m月". xgettext:no-c-format */
  return laurel_day_format (day, C_("head of a month", "%OB %Y"));
}

/* The same where there is little room: Sep 2025. */
char *
laurel_month_dup_short_name (LaurelDay day)
{
  /* Translators: the short head of a month's sheet, as in strftime(). In Chinese:
   * "%Y年%-m月". xgettext:no-c-format */
  return laurel_day_format (day, C_("head of a month in little room", "%b %Y"));
}

/* A day for those who hear it: Tuesday, 2 September 2025. */
char *
laurel_month_dup_day_name (LaurelDay day)
{
  /* Translators: a day with its weekday and year, as in strftime(). In Chinese:
   * "%Y年%-m月%-d日%A". xgettext:no-c-format */
  return laurel_day_format (day, _("%A, %-e %B %Y"));
}

/* The weekday over a column: Mon, or where there is no room for that, M. */
char *
laurel_month_dup_weekday (LaurelDay day, gboolean narrow)
{
  g_autofree char *name = laurel_day_format (day, "%a");
  const char *chinese = g_utf8_strrchr (name, -1, g_utf8_get_char ("周"));

  if (!narrow)
    return g_steal_pointer (&name);
  if (chinese != NULL)
    return g_strdup (g_utf8_next_char (chinese));

  return g_utf8_substring (name, 0, 1);
}

/* The number and the title: 13 Exchange of good practice. */
char *
laurel_month_item_dup_title (const LaurelMonthItem *item)
{
  const char *number = laurel_activity_get_number (item->row.activity);
  g_autofree char *title = item->row.phase
                             ? laurel_phase_dup_name (item->row.phase, item->row.activity)
                             : g_strdup (laurel_activity_get_title (item->row.activity));

  return g_strdup_printf ("%s%s%s", number ? number : "", number ? " " : "", title);
}

/* Everything it tells the eye, for those who hear it; a phase, with what it is of. */
char *
laurel_month_item_dup_name (const LaurelMonthItem *item)
{
  g_autofree char *name = laurel_timeline_row_dup_name (&item->row);

  if (item->row.phase == NULL)
    return g_steal_pointer (&name);

  /* Translators: for screen readers. %1$s is the number of an activity, %2$s its title, %3$s a
   * phase of it with its date. */
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), laurel_activity_get_number (item->row.activity),
                          laurel_activity_get_title (item->row.activity), name);
}

/* The days of the month on which it may be: 11–20; or with the other month: 25 Aug–5. */
char *
laurel_month_item_dup_days (const LaurelMonthItem *item, LaurelDay month)
{
  LaurelDay from = laurel_month_get_first (month), to = laurel_month_get_last (month);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (item->first <= 1)
    first = g_strdup ("");
  else
    first = item->first < from ? laurel_timeline_dup_day (item->first)
                               : g_strdup_printf ("%d", item->first - from + 1);
  if (item->last >= LAUREL_DAY_NEVER)
    last = g_strdup ("");
  else
    last = item->last > to ? laurel_timeline_dup_day (item->last)
                           : g_strdup_printf ("%d", item->last - from + 1);

  return g_strdup_printf ("%s–%s", g_strstrip (first), g_strstrip (last));
}

/* Of a span that goes on: to 30 Nov. */
char *
laurel_month_item_dup_end (const LaurelMonthItem *item)
{
  g_autofree char *day = laurel_timeline_dup_day (item->last);

  /* Translators: at the beginning of a long bar: all through, to this day. %s is a day. */
  return g_strdup_printf (_("to %s"), g_strstrip (day));
}
