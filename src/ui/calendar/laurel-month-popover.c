/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-popover.h"

#include "ui/calendar/laurel-month-bar.h"

#define WIDTH 280
#define MOST_HEIGHT 360

/* Of what it does not go together with, what is on the days that are shown. */
static GtkWidget *
new_bar (const LaurelTimelinePalette *palette, const LaurelMonthItem *item, LaurelDay first,
         LaurelDay last)
{
  GtkWidget *bar = laurel_month_bar_new (palette, LAUREL_MONTH_BAR_SEGMENT);
  LaurelConflict *worst = laurel_conflicts_find_worst (item->row.conflicts, first, last);
  g_autoptr (GPtrArray) told = worst ? g_ptr_array_new_with_free_func (g_object_unref) : NULL;
  LaurelMonthItem shown = *item;

  if (worst != NULL)
    g_ptr_array_add (told, g_object_ref (worst));
  shown.row.conflicts = told;
  laurel_month_bar_bind (LAUREL_MONTH_BAR (bar), &shown, item->first, item->last);

  return bar;
}

/* It is gone as soon as it is closed. */
static void
on_closed (GtkPopover *popover)
{
  gtk_widget_unparent (GTK_WIDGET (popover));
}

/**
 * laurel_month_popover_new:
 * @title: of what this is all
 * @palette: the colours; they outlive it
 * @items: (element-type LaurelMonthItem): what there is
 * @first: the first day that is shown; 0 for all there are
 * @last: the last one
 *
 * All that there is on a day, or above the days, for which there was no room.
 *
 * Returns: (transfer floating): a popover for laurel_month_popover_show(); it unparents
 *   itself when it is closed
 */
GtkWidget *
laurel_month_popover_new (const char *title, const LaurelTimelinePalette *palette, GArray *items,
                          LaurelDay first, LaurelDay last)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *head = gtk_label_new (title);

  gtk_widget_add_css_class (head, "heading");
  gtk_box_append (GTK_BOX (box), head);
  for (guint i = 0; i < items->len; i++)
    gtk_box_append (GTK_BOX (box),
                    new_bar (palette, &g_array_index (items, LaurelMonthItem, i), first, last));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_size_request (box, WIDTH, -1);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);

  return popover;
}

/**
 * laurel_month_popover_show:
 * @popover: (transfer floating): a popover that was just made
 * @view: what it belongs to, and goes with
 * @chip: in the view, what it points to
 */
void
laurel_month_popover_show (GtkWidget *popover, GtkWidget *view, GtkWidget *chip)
{
  graphene_rect_t bounds;

  gtk_widget_set_parent (popover, view);
  g_signal_connect_object (view, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  if (gtk_widget_compute_bounds (chip, view, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width,
                                                   (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (popover));
}
