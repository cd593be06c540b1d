/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-menu-label.h"

/**
 * laurel_menu_label_dup:
 * @text: a title, or the name of a file
 *
 * Returns: (transfer full): what a menu shows as that: it reads an underscore as
 *   a mnemonic
 */
char *
laurel_menu_label_dup (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}
