/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>

/* Days and moments in sentences, as one says them. A day to be typed stays in figures. */

/* Returns: (transfer full): a day of a sentence */
char *
laurel_day_words_of (LaurelDay day)
{
  return laurel_day_format (day, _("%-e %b %Y"));
}

/**
 * laurel_day_words_of_iso:
 * @iso: a day, as the library has it: 2025-10-09
 *
 * Returns: (transfer full): the same for a sentence; what is no day stays as it is
 */
char *
laurel_day_words_of_iso (const char *iso)
{
  LaurelDay day = laurel_day_from_iso (iso);

  return day > 0 ? laurel_day_words_of (day) : g_strdup (iso);
}

/**
 * laurel_day_words_of_moment:
 * @seconds: since 1970, in UTC
 *
 * Returns: (transfer full): the day and the time by the clock on the wall here
 */
char *
laurel_day_words_of_moment (gint64 seconds)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (seconds);

  /* Translators: a day and a time, as strftime has them. */
  return at ? g_date_time_format (at, _("%-e %b %Y, %H:%M")) : g_strdup ("");
}
