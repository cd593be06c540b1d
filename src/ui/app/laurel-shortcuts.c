/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-shortcuts.h"

#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-key-row.h"

/**
 * laurel_shortcuts_present:
 * @parent: the window in front
 *
 * Lists the keys. The list is made when it is asked for, and not beforehand by
 * GtkApplication from gtk/help-overlay.ui: a window that was never shown has no
 * place on the accessibility bus, and GTK 4.8 ends the program when a screen reader
 * asks it for a window that has just gone while the last one it has is such a window.
 */
void
laurel_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (LAUREL_TYPE_KEY_ROW);
  builder = gtk_builder_new_from_resource ("/laurel/shortcuts.ui");
  laurel_dialog_show_over (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")),
                           GTK_WIDGET (parent));
}
