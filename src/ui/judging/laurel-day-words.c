/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-day-words.h"

#include <glib/gi18n-lib.h>

/* Days in the sentences of a contest, as one says them. A day to be typed stays in figures. */

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
