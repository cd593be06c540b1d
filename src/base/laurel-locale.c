/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-locale.h"

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
