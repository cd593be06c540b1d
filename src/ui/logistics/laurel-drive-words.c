/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-words.h"

#include <glib/gi18n-lib.h>

/* What the window says of a drive. */

/**
 * laurel_drive_words_dup_about:
 * @drive: a drive
 *
 * Returns: (transfer full): its activity, unless it is called so too, and how many givers and
 *   receivers it has
 */
char *
laurel_drive_words_dup_about (LaurelDrive *drive)
{
  g_autofree char *activity = NULL, *givers = NULL, *receivers = NULL;
  int n_givers, n_receivers;

  g_object_get (drive, "activity-title", &activity, "givers", &n_givers, "receivers", &n_receivers,
                NULL);
  /* Translators: %d counts those who give in a drive. */
  givers = g_strdup_printf (ngettext ("%d giver", "%d givers", (gulong) n_givers), n_givers);
  /* Translators: %d counts those who get what is given in a drive. */
  receivers = g_strdup_printf (ngettext ("%d receiver", "%d receivers", (gulong) n_receivers),
                               n_receivers);

  return g_strcmp0 (activity, laurel_drive_get_title (drive)) == 0
         ? g_strdup_printf ("%s · %s", givers, receivers)
         : g_strdup_printf ("%s · %s · %s", activity, givers, receivers);
}
