/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-popup.h"

#define MOST_FRAMES 30 /* that a button is waited for */

typedef struct {
  GtkWidget *button;
  GtkPopover *popover;
  gboolean is_open;
  guint n_waited; /* frames */
} Opening;

/* Moves what @button is scrolled in, if it has to. Returns: whether it had to; the new place is
 * known with the next frame. */
static gboolean
scroll_to (GtkWidget *button)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (button, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  graphene_rect_t place;
  double before, top;

  if (viewport == NULL || !gtk_widget_compute_bounds (button, viewport, &place))
    return FALSE;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  before = gtk_adjustment_get_value (adjustment);
  top = before + place.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + place.size.height);

  return gtk_adjustment_get_value (adjustment) != before;
}

/* Puts the part of @button that is in the window into @part, or where it is not, the nearest point
 * that is; in the coordinates of @button. Returns: whether all of it is there. */
static gboolean
find_part (GtkWidget *button, GdkRectangle *part)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (button));
  const int width = gtk_widget_get_width (button), height = gtk_widget_get_height (button);
  graphene_rect_t place;
  int left, top, right, bottom;

  if (!gtk_widget_compute_bounds (root, button, &place))
    return FALSE;

  left = place.origin.x;
  top = place.origin.y;
  right = left + MAX (1, (int) place.size.width);
  bottom = top + MAX (1, (int) place.size.height);
  part->x = CLAMP (0, left, right - 1);
  part->y = CLAMP (0, top, bottom - 1);
  part->width = MAX (1, CLAMP (width, left, right) - part->x);
  part->height = MAX (1, CLAMP (height, top, bottom) - part->y);

  return width > 0 && part->width == width && part->height == height;
}

/* Returns: whether it points to all of @button, and need not be looked after any more. */
static gboolean
point (GtkPopover *popover, GtkWidget *button)
{
  GdkRectangle part, before;

  if (find_part (button, &part)) {
    gtk_popover_set_pointing_to (popover, NULL);
    return TRUE;
  }

  if (!gtk_popover_get_pointing_to (popover, &before) || !gdk_rectangle_equal (&part, &before))
    gtk_popover_set_pointing_to (popover, &part);

  return FALSE;
}

/* What has no place yet gets one with the next frame, or one of the next; else it is not to be
 * seen at all. */
static gboolean
follow (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  Opening *opening = data;
  GtkWidget *button = opening->button;
  gboolean placed = gtk_widget_get_mapped (button) && gtk_widget_get_width (button) > 0;
  gboolean done;

  if (!placed || (!opening->is_open && scroll_to (button)))
    return ++opening->n_waited < MOST_FRAMES;

  done = point (opening->popover, button);
  if (!opening->is_open)
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  opening->is_open = TRUE;

  return !done && gtk_widget_get_visible (GTK_WIDGET (opening->popover));
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->popover);
  g_object_unref (opening->button);
  g_free (opening);
}

/**
 * laurel_popup:
 * @button: a button in a window
 *
 * Opens the popover of @button, which need not be seen yet: what it is scrolled in is scrolled to
 * it; and while it is on its way, as in a pane that slides in, the popover points to the place of
 * the window that is nearest to it. What points outside of all monitors has no size in GTK 4.8.
 */
void
laurel_popup (GtkMenuButton *button)
{
  Opening *opening;
  GtkWidget *window;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (gtk_menu_button_get_popover (button) != NULL);
  g_return_if_fail (gtk_widget_get_root (GTK_WIDGET (button)) != NULL);

  /* Not of the button: what is not seen has no frames. */
  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (button)));
  opening = g_new0 (Opening, 1);
  opening->button = GTK_WIDGET (g_object_ref (button));
  opening->popover = g_object_ref (gtk_menu_button_get_popover (button));
  if (follow (window, NULL, opening))
    gtk_widget_add_tick_callback (window, follow, opening, opening_free);
  else
    opening_free (opening);
}
