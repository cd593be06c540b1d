/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-language.h"

#include <locale.h>

/**
 * laurel_language_prefer_chinese:
 *
 * Lets Chinese characters be set in a face for Chinese wherever they stand, in a window of
 * another language too: without a language that has them, any face that has them may be
 * taken, such as one that imitates handwriting. Who prefers another language that has them
 * keeps it. To be called before anything is set.
 */
void
laurel_language_prefer_chinese (void)
{
  const char *preferred = g_getenv ("PANGO_LANGUAGE");
  g_autofree char *languages = NULL;

  /* Pango would look there itself. */
  if (preferred == NULL)
    preferred = g_getenv ("LANGUAGE");

  languages = preferred && *preferred != '\0' ? g_strconcat (preferred, ":zh-cn", NULL)
                                              : g_strdup ("zh-cn");
  g_setenv ("PANGO_LANGUAGE", languages, TRUE);
}

/**
 * laurel_language_get_own:
 *
 * Which of the two languages that dates can be told in the window speaks. Plans
 * and documents have a language of their own.
 *
 * Returns: "zh" or "en"
 */
const char *
laurel_language_get_own (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  return locale != NULL && g_str_has_prefix (locale, "zh") ? "zh" : "en";
}
