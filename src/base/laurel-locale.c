/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-locale.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>

/* Where the build folder has its catalogues, seen from the program in it. */
#define CATALOGUES_IN_BUILD "../../po"

/* Where the translations are: a program that is run out of its build folder, and
 * so is not installed, speaks the user's language too. */
static char *
dup_catalogues (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname (program) : NULL;
  g_autofree char *path = folder ? g_build_filename (folder, CATALOGUES_IN_BUILD, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_canonicalize_filename (path, NULL);

  return g_strdup (LAUREL_LOCALEDIR);
}

/* The first thing a program does: it speaks the user's language from here on. */
void
laurel_locale_init (void)
{
  g_autofree char *catalogues = dup_catalogues ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * laurel_locale_get_language:
 *
 * Which of the two languages that dates can be told in the program speaks. Plans and documents have
 * a language of their own.
 *
 * Returns: "zh" or "en"
 */
const char *
laurel_locale_get_language (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  /* Where nothing is translated, no other language is asked for. */
  if (g_strcmp0 (locale, "C") == 0 || g_strcmp0 (locale, "POSIX") == 0)
    return "en";

  return g_str_has_prefix (g_get_language_names ()[0], "zh") ? "zh" : "en";
}

/**
 * laurel_locale_get_first_weekday:
 *
 * Returns: the weekday with which weeks begin where the user is; 1 is Monday
 */
int
laurel_locale_get_first_weekday (void)
{
  /* glibc gives a day as a number in place of a pointer, and counts from that day. */
  const guint origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  const int first = *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  const int sunday_based = (origin == 19971201 ? 1 : 0) + first - 1;

  return (sunday_based + 6) % 7 + 1;
}
