/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-quit-key.h"

#include <gtk/gtk.h>

static void
on_quit (gpointer window)
{
  gtk_widget_activate_action (window, "app.quit", NULL);
  g_object_unref (window);
}

/* From a dialog, too, which knows no application: its window does. It goes away with that, so not
 * while it is dealing with the key. */
static gboolean
on_quit_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkWindow *window = GTK_WINDOW (widget);

  while (gtk_window_get_application (window) == NULL &&
         gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);

  g_idle_add_once (on_quit, g_object_ref (window));

  return GDK_EVENT_STOP;
}

/**
 * laurel_quit_key_add:
 *
 * Lets Ctrl+Q quit from every window, dialogs too. Before any class of windows is
 * made of GtkWindow: they copy its keys.
 */
void
laurel_quit_key_add (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WINDOW);

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_q, GDK_CONTROL_MASK, on_quit_key,
                                NULL);
}
