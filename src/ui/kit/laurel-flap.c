/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-flap.h"

/* The width of the nearest one around @widget that has one; of a window that was never on screen,
 * the one it will have. */
static int
get_room (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  int width = 0, height;

  for (GtkWidget *at = widget; at != NULL && width == 0; at = gtk_widget_get_parent (at))
    width = gtk_widget_get_width (at);
  if (width == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);

  return width;
}

static void
on_realize (GtkWidget *flap)
{
  int least, height;

  if (gtk_widget_get_width (flap) > 0)
    return;

  gtk_widget_measure (flap, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (flap, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_allocate (flap, MAX (least, get_room (flap)), height, -1, NULL);
}

/**
 * laurel_flap_prepare:
 * @flap: a flap that was not on screen yet
 *
 * Gives it a width before it is seen. A flap of libadwaita 1.2 divides by the one it had when it
 * begins to slide, so what slides in or out in its first frame would do so by what is no number.
 * What it decides by its first width, whether it folds and so goes away, is decided unseen, too.
 */
void
laurel_flap_prepare (AdwFlap *flap)
{
  g_return_if_fail (ADW_IS_FLAP (flap));

  g_signal_connect_after (flap, "realize", G_CALLBACK (on_realize), NULL);
}
