/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-dragged.h"

#include <glib/gstdio.h>

/*
 * The files in which something is dragged out of the window. Each stays after the drop, since
 * whoever takes it may take their time; but they may name persons, so none outlives the program,
 * or a person that is forgotten.
 */

#define LONGEST 60 /* characters */

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "laurel", "dragged", NULL);
}

/**
 * laurel_dragged_dup_file:
 * @title: of what is dragged
 *
 * Returns: (transfer full): the file in which it is dragged, which need not be there yet
 */
GFile *
laurel_dragged_dup_file (const char *title)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *clean = g_strdelimit (g_strdup (title), "/\\:*?\"<>|\n", '-');
  g_autofree char *cut = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), LONGEST));
  g_autofree char *name = g_strconcat (*cut != '\0' ? cut : "activity", ".ics", NULL);

  return g_file_new_build_filename (folder, name, NULL);
}

/* Deletes all that was dragged so far. */
void
laurel_dragged_clear (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
}
