/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-flap.h"

/* The size of the nearest one around @widget that has one; of a window that was never on screen,
 * the one it will have. */
static void
find_room (GtkWidget *widget, int *width, int *height)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  for (GtkWidget *at = gtk_widget_get_parent (widget); at != NULL;
       at = gtk_widget_get_parent (at)) {
    *width = gtk_widget_get_width (at);
    *height = gtk_widget_get_height (at);
    if (*width > 0)
      return;
  }
  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), width, height);
}

static void
on_realize (GtkWidget *flap)
{
  int width = 0, height = 0, least_width, least_height;

  if (gtk_widget_get_width (flap) > 0)
    return;

  find_room (flap, &width, &height);
  gtk_widget_measure (flap, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (flap, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (flap, MAX (least_width, width), MAX (least_height, height), -1, NULL);
}

/**
 * laurel_flap_prepare:
 * @flap: a flap that was not on screen yet
 *
 * Gives it a place before it is seen. A flap of libadwaita 1.2 divides by its width when it
 * begins to slide, so what slides in or out in its first frame would do so by what is no number.
 * What it decides by its first width, whether it folds and so goes away, is decided unseen, too.
 */
void
laurel_flap_prepare (AdwFlap *flap)
{
  g_return_if_fail (ADW_IS_FLAP (flap));

  g_signal_connect_after (flap, "realize", G_CALLBACK (on_realize), NULL);
}
