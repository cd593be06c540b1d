/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-last-library.h"

#include "base/laurel-settings.h"
#include "store/laurel-place.h"

/**
 * laurel_own_library_dup_path:
 *
 * Returns: (transfer full): the library that is made and opened by itself
 */
char *
laurel_own_library_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "laurel", "library.laurel", NULL);
}

/**
 * laurel_last_library_dup_path:
 *
 * Returns: (transfer full): the library that was open last, or the user's own
 */
char *
laurel_last_library_dup_path (void)
{
  g_autoptr (GSettings) settings = laurel_settings_new ();
  g_autofree char *text = laurel_settings_dup_string (settings, "last-library");
  char *path = laurel_place_from_text (text);

  return path ? path : laurel_own_library_dup_path ();
}

/* Takes note of the library that was opened last, whatever bytes its name is made of. */
void
laurel_last_library_note (GSettings *settings, const char *path)
{
  g_autofree char *uri = laurel_place_dup_uri (path);

  laurel_settings_set_string (settings, "last-library", uri);
}
