/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-translate.h"

#include "base/laurel-text.h"
#include "calendar/laurel-date-names.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"

/* Figures alone are of any language. */
static gboolean
is_foreign (const char *words, const char *language)
{
  gboolean chinese = FALSE, latin = FALSE;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    chinese |= laurel_text_is_han (c);
    latin |= g_unichar_isalpha (c) && !laurel_text_is_han (c);
  }

  return laurel_date_language_is_chinese (language) ? latin && !chinese : chinese;
}

/**
 * laurel_date_translate:
 * @words: what somebody typed about a date, valid UTF-8
 * @language: "zh" or "en": the plan's
 * @year: the plan's
 * @habits: (nullable): the plan's, of the parts of a month
 *
 * A plan is in one language, whatever that of the window is: words of another, of
 * which every one was understood, are written in it, if they mean the same days then.
 *
 * Returns: (transfer full): the words, as they were or in @language
 */
char *
laurel_date_translate (const char *words, const char *language, int year,
                       const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) typed = { 0 };
  g_auto (LaurelDateReading) again = { 0 };
  g_autofree char *written = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  if (!is_foreign (words, language))
    return g_strdup (words);

  typed = laurel_date_read (words, year, habits);
  if (typed.understood != LAUREL_UNDERSTOOD_ALL || !laurel_window_is_known (&typed.window))
    return g_strdup (words);

  written = laurel_date_write_words (&typed.window, words, language, year, habits);
  again = laurel_date_read (written, year, habits);

  return laurel_window_equal (&again.window, &typed.window) ? g_steal_pointer (&written)
                                                            : g_strdup (words);
}
