/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-keys.h"

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

static const struct {
  const char *action;
  const char *key;
} KEYS[] = {
  { "app.open", "<Control>o" },
  { "app.import", "<Control>i" },
  { "app.preferences", "<Control>comma" },
  { "app.help", "F1" },
  { "window.shortcuts", "<Control>question" },
  { "app.quit", "<Control>q" },
  { "window.close", "<Control>w" },
};

/**
 * laurel_keys_add:
 * @application: the program, of which no window was made yet
 *
 * Gives it the keys that do the same in every window. Ctrl+Q quits from dialogs,
 * too, and Ctrl+W closes them: before any class of windows is made of GtkWindow,
 * since they copy its keys.
 */
void
laurel_keys_add (GtkApplication *application)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WINDOW);

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_application_set_accels_for_action (application, KEYS[i].action,
                                           (const char *[]) { KEYS[i].key, NULL });
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_q, GDK_CONTROL_MASK, on_quit_key,
                                NULL);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}
