/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-span.h"

#include "base/laurel-error.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-programme-store.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* Days on the command line: a day, or words that mean several. */

/**
 * laurel_tool_read_day:
 * @text: (nullable): a day, such as 2025-09-15; %NULL for today
 * @day: (out): the day
 * @error: return location for a `G_OPTION_ERROR`
 */
gboolean
laurel_tool_read_day (const char *text, LaurelDay *day, GError **error)
{
  *day = text ? laurel_day_from_iso (text) : laurel_day_today ();
  if (*day != 0)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed. */
               _("“%s” is not a day. Write it like 2025-09-15."), text);
  return FALSE;
}

/* The latest season is the one that is being worked on. */
static gboolean
find_year (LaurelReader *reader, int *year, GError **error)
{
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GPtrArray) programmes = LAUREL_PROGRAMMES_ALL.run (reader, none, error);
  int month, day;

  if (programmes == NULL)
    return FALSE;

  laurel_day_get_ymd (laurel_day_today (), year, &month, &day);
  if (programmes->len > 0)
    *year = laurel_programme_get_year (programmes->pdata[0]);

  return TRUE;
}

/**
 * laurel_tool_read_span:
 * @reader: where to read the year that is meant
 * @words: (nullable): a day, or words such as "mid-September"; %NULL for today
 * @first: (out): the first day
 * @last: (out): the last day
 * @error: return location for an error
 */
gboolean
laurel_tool_read_span (LaurelReader *reader, const char *words, LaurelDay *first, LaurelDay *last,
                       GError **error)
{
  g_auto (LaurelDateReading) reading = { 0 };
  int year;

  *first = *last = words ? laurel_day_from_iso (words) : laurel_day_today ();
  if (*first != 0)
    return TRUE;
  if (!find_year (reader, &year, error))
    return FALSE;

  reading = laurel_date_read (words, year, NULL);
  *first = reading.window.es;
  *last = reading.window.le;
  if (reading.understood == LAUREL_UNDERSTOOD_ALL && *first != 0 && *last != 0)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed. */
               _("“%s” does not say from which day to which. Write it like 2025-09-15, or like "
                 "“mid-September”."), words);
  return FALSE;
}
