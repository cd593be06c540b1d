/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-screen.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelLiveScreen:
 *
 * A window for the audience, which is moved to the projector and fills it. It is not over the
 * window that it belongs to, and has nothing that one can press.
 *
 * ## Actions
 *
 * - `screen.full`: fills the screen, or no more
 * - `screen.leave`: fills it no more
 */
struct _LaurelLiveScreen {
  GtkWindow parent_instance;

  LaurelLiveBoard *board;
  int width;
  int height;
  guint wait; /* for the text to get its size, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelLiveScreen, laurel_live_screen, GTK_TYPE_WINDOW)

static gboolean
resize (gpointer data)
{
  LaurelLiveScreen *self = data;

  self->wait = 0;
  laurel_live_board_resize (self->board, self->width, self->height);

  return G_SOURCE_REMOVE;
}

/* Not while the window is being laid out. */
static void
on_layout (LaurelLiveScreen *self, int width, int height)
{
  self->width = width;
  self->height = height;
  if (self->wait == 0)
    self->wait = g_idle_add (resize, self);
}

static void
laurel_live_screen_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (laurel_live_screen_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
                           G_CALLBACK (on_layout), widget, G_CONNECT_SWAPPED);
}

static void
fill (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else if (g_str_equal (action_name, "screen.full"))
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* Nobody wants to see a pointer in the middle of it. */
static void
on_fullscreen (LaurelLiveScreen *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->board),
                                   gtk_window_is_fullscreen (GTK_WINDOW (self)) ? "none" : NULL);
}

static void
laurel_live_screen_dispose (GObject *object)
{
  g_clear_handle_id (&LAUREL_LIVE_SCREEN (object)->wait, g_source_remove);

  G_OBJECT_CLASS (laurel_live_screen_parent_class)->dispose (object);
}

static void
laurel_live_screen_class_init (LaurelLiveScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_live_screen_dispose;
  widget_class->realize = laurel_live_screen_realize;
  gtk_widget_class_install_action (widget_class, "screen.full", NULL, fill);
  gtk_widget_class_install_action (widget_class, "screen.leave", NULL, fill);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "screen.full", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "screen.leave", NULL);
}

static void
laurel_live_screen_init (LaurelLiveScreen *self)
{
  self->board = g_object_new (LAUREL_TYPE_LIVE_BOARD, NULL);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->board));
  gtk_window_set_default_size (GTK_WINDOW (self), 960, 540);
  gtk_widget_add_css_class (GTK_WIDGET (self), "live-screen");
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreen), NULL);
}

/**
 * laurel_live_screen_new:
 * @contest: what the contest is called
 *
 * Returns: a window, which whoever made it destroys
 */
GtkWidget *
laurel_live_screen_new (const char *contest)
{
  /* Translators: %s is a contest. */
  g_autofree char *title = g_strdup_printf (_("%s – big screen (F11 fills it)"), contest);

  return g_object_new (LAUREL_TYPE_LIVE_SCREEN, "title", title, NULL);
}

/* Returns: (transfer none): what it shows */
LaurelLiveBoard *
laurel_live_screen_get_board (LaurelLiveScreen *self)
{
  g_return_val_if_fail (LAUREL_IS_LIVE_SCREEN (self), NULL);

  return self->board;
}
