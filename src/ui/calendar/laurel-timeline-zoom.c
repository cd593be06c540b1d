/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

/* How much time a timeline shows at once, and what stays where it is when that
 * changes. */

/* The bar that a change of zoom is about: the one with the focus, or else the
 * selected one. */
static gboolean
find_bar_in_hand (LaurelTimeline *self, LaurelTimelineShape *shape)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  LaurelWindow window;

  if (focus != NULL && self->cursor < laurel_timeline_rows_get_n (self->rows))
    window = laurel_timeline_row_get_window (laurel_timeline_rows_get (self->rows, self->cursor));
  else if (self->activity != NULL)
    window = laurel_activity_get_window (self->activity);
  else
    return FALSE;

  laurel_timeline_shape_init (shape, &window, &self->axis);

  return shape->n_parts > 0;
}

static void
zoom_to (LaurelTimeline *self, LaurelZoom zoom, double day, double where)
{
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  if (self->axis.day_width > 0) {
    laurel_timeline_measure_parts (self, gtk_widget_get_width (GTK_WIDGET (self)));
    laurel_timeline_scroll_to_day (self, day, where);
  }
  g_object_notify (G_OBJECT (self), "zoom");
}

/**
 * laurel_timeline_zoom_at:
 * @self: the timeline
 * @zoom: how much time to show at once
 * @where: what stays where it is, counted from the titles
 */
void
laurel_timeline_zoom_at (LaurelTimeline *self, LaurelZoom zoom, double where)
{
  double day = self->axis.first;

  if (self->axis.day_width > 0)
    day += (laurel_timeline_get_scroll (self) + where) / self->axis.day_width;
  zoom_to (self, zoom, day, where);
}

/**
 * laurel_timeline_zoom_about_bar:
 * @self: the timeline
 * @zoom: how much time to show at once
 *
 * What is seen of the bar with the focus, or of the selected one, stays where it
 * is; if nothing is, it comes to the middle. Without such a bar the middle stays.
 */
void
laurel_timeline_zoom_about_bar (LaurelTimeline *self, LaurelZoom zoom)
{
  double room = laurel_timeline_get_body_width (self);
  double scroll = laurel_timeline_get_scroll (self);
  LaurelTimelineShape shape;
  double from, to;

  if (self->axis.day_width <= 0 || !find_bar_in_hand (self, &shape)) {
    laurel_timeline_zoom_at (self, zoom, room / 2);
    return;
  }

  from = MAX (shape.start, scroll);
  to = MIN (shape.end, scroll + room);
  if (from < to)
    laurel_timeline_zoom_at (self, zoom, (from + to) / 2 - scroll);
  else
    zoom_to (self, zoom, self->axis.first + (shape.start + shape.end) / 2 / self->axis.day_width,
             room / 2);
}
