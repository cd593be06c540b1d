/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-write-fault.h"

#include "base/laurel-quotes.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/**
 * laurel_write_fault_dup_words:
 * @path: a file that could not be written
 * @code: a #GFileError, or -1 for another reason
 *
 * What is told is told of the file that is meant: what was tried first may have a
 * name that nobody knows.
 *
 * Returns: (transfer full): why, in a sentence
 */
char *
laurel_write_fault_dup_words (const char *path, int code)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_filename_display_name (folder);
  g_autofree char *name = g_filename_display_basename (path);

  /* Where the system keeps no files, it says the same as where there is no folder. */
  if (code == G_FILE_ERROR_NOENT && g_file_test (folder, G_FILE_TEST_IS_DIR))
    code = G_FILE_ERROR_ACCES;

  switch (code) {
  case G_FILE_ERROR_NOENT:
  case G_FILE_ERROR_NOTDIR:
    /* Translators: %s is a folder. */
    return laurel_quote (_("There is no folder “%s”."), folder_name);
  case G_FILE_ERROR_ACCES:
  case G_FILE_ERROR_PERM:
  case G_FILE_ERROR_ROFS:
    /* Translators: %s is a folder. */
    return laurel_quote (_("Nothing may be written in “%s”."), folder_name);
  case G_FILE_ERROR_NOSPC:
    /* Translators: %s is a file. */
    return laurel_quote (_("There is no room left on the disk for “%s”."), name);
  case G_FILE_ERROR_ISDIR:
  case G_FILE_ERROR_EXIST:
    /* Translators: %s is the name of a folder. */
    return laurel_quote (_("“%s” is a folder."), name);
  default:
    /* Translators: %s is a file. */
    return laurel_quote (_("“%s” could not be written."), name);
  }
}

/**
 * laurel_write_fault_dup_advice:
 * @path: a file that could not be written
 * @number: what the system says, as in errno
 *
 * Returns: (transfer full) (nullable): why, and what to do, in two sentences; or %NULL when
 *   only the system has words for it
 */
char *
laurel_write_fault_dup_advice (const char *path, int number)
{
  int code = number == EDQUOT ? G_FILE_ERROR_NOSPC : (int) g_file_error_from_errno (number);
  g_autofree char *words = NULL;

  switch (code) {
  case G_FILE_ERROR_NOENT:
  case G_FILE_ERROR_NOTDIR:
  case G_FILE_ERROR_ACCES:
  case G_FILE_ERROR_PERM:
  case G_FILE_ERROR_ROFS:
  case G_FILE_ERROR_NOSPC:
  case G_FILE_ERROR_ISDIR:
    words = laurel_write_fault_dup_words (path, code);
    /* Translators: %s is a whole sentence that says why a file was not written. */
    return g_strdup_printf (_("%s Choose another place."), words);
  default:
    return NULL;
  }
}
