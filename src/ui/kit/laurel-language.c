/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-language.h"

#include <locale.h>

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
