/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

/*
 * Which part of the plan a timeline shows.
 */

/* Where today is at first, in parts of the room. */
#define TODAY_AT .45
#define START_AT .03
/* Up to where a bar that is selected begins when the room becomes less. */
#define SELECTED_AT .75
/* Of a bar that reaches no further into sight nothing can be seen. */
#define EDGE 12

/**
 * laurel_timeline_find_left_day:
 * @self: the timeline
 * @room: how wide the bars' part of it is
 *
 * Returns: where it begins at first: about today, while the season is on; else where
 *   that begins
 */
double
laurel_timeline_find_left_day (LaurelTimeline *self, double room)
{
  LaurelDay start = G_MAXINT, end = 0;

  for (guint i = 0; i < laurel_timeline_rows_get_n (self->rows); i++) {
    LaurelWindow window =
      laurel_timeline_row_get_window (laurel_timeline_rows_get (self->rows, i));

    if (window.extent == LAUREL_EXTENT_ON_DEMAND || window.es == 0)
      continue;
    start = MIN (start, window.es);
    end = MAX (end, MAX (window.le, window.es));
  }
  if (end == 0 || (start <= self->today && self->today <= end))
    return self->today - TODAY_AT * room / self->axis.day_width;

  return start - START_AT * room / self->axis.day_width;
}

/**
 * laurel_timeline_scroll_down_to_row:
 * @self: the timeline
 * @row: a row that is to be seen; what is beside it is not looked at
 */
void
laurel_timeline_scroll_down_to_row (LaurelTimeline *self, guint row)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double y = laurel_timeline_get_row_y (self, row);
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) - self->footer_height;

  if (adjustment == NULL)
    return;

  if (y < self->header_height)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) -
                                            (self->header_height + LAUREL_TIMELINE_TOP - y));
  else if (y + self->row_height > bottom)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            (y + self->row_height - bottom));
}

/**
 * laurel_timeline_scroll_to_day:
 * @self: the timeline
 * @day: a point of time
 * @where: how far from the titles it is to be
 */
void
laurel_timeline_scroll_to_day (LaurelTimeline *self, double day, double where)
{
  double room = laurel_timeline_get_body_width (self) / self->axis.day_width;

  self->left_day = CLAMP (day - where / self->axis.day_width, self->axis.first,
                          MAX (self->axis.last + 1 - room, self->axis.first));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
laurel_timeline_scroll_by (LaurelTimeline *self, double pixels)
{
  double scroll = laurel_timeline_get_scroll (self) + pixels;

  if (self->axis.day_width > 0)
    laurel_timeline_scroll_to_day (self, self->axis.first + scroll / self->axis.day_width, 0);
}

/* Sideways only if nothing of the bar can be seen. Where it is at first is found when it has its
 * place. */
static void
scroll_to_bar (LaurelTimeline *self, guint row)
{
  LaurelWindow window =
    laurel_timeline_row_get_window (laurel_timeline_rows_get (self->rows, row));
  double room = laurel_timeline_get_body_width (self);
  double scroll = laurel_timeline_get_scroll (self);
  LaurelTimelineShape shape;

  if (self->left_day <= 0)
    return;

  laurel_timeline_shape_init (&shape, &window, &self->axis);
  if (shape.n_parts > 0 && (shape.end < scroll + EDGE || shape.start > scroll + room - EDGE))
    laurel_timeline_scroll_to_day (self, self->axis.first + shape.start / self->axis.day_width,
                                   room / 4);
}

/**
 * laurel_timeline_scroll_to_row:
 * @self: the timeline
 * @row: a row that is to be seen
 */
void
laurel_timeline_scroll_to_row (LaurelTimeline *self, guint row)
{
  if (self->row_height == 0)
    return;

  laurel_timeline_scroll_down_to_row (self, row);
  scroll_to_bar (self, row);
}

/* (out) @start: where the bar of what is selected begins, a point of time. */
static gboolean
find_selected (LaurelTimeline *self, double *start)
{
  LaurelTimelineShape shape;
  LaurelWindow window;
  guint row;

  if (self->activity == NULL || self->left_day <= 0 || self->axis.day_width <= 0 ||
      !laurel_timeline_rows_find (self->rows, laurel_row_get_id (LAUREL_ROW (self->activity)), 0,
                                  &row))
    return FALSE;

  window = laurel_timeline_row_get_window (laurel_timeline_rows_get (self->rows, row));
  laurel_timeline_shape_init (&shape, &window, &self->axis);
  *start = self->axis.first + shape.start / self->axis.day_width;

  return shape.n_parts > 0;
}

/**
 * laurel_timeline_is_selected_in_sight:
 * @self: the timeline, as it was allocated last
 *
 * Returns: whether the bar of what is selected begins in sight
 */
gboolean
laurel_timeline_is_selected_in_sight (LaurelTimeline *self)
{
  double room = self->width - self->column_width;
  double start, at;

  if (!find_selected (self, &start))
    return FALSE;

  at = (start - self->left_day) * self->axis.day_width;

  return at >= 0 && at < room;
}

/**
 * laurel_timeline_keep_selected_in_sight:
 * @self: the timeline, which has less room now
 *
 * As when a pane opens beside it: what the pane is about stays to be seen.
 */
void
laurel_timeline_keep_selected_in_sight (LaurelTimeline *self)
{
  double most = MAX (self->width - self->column_width, 1) / self->axis.day_width * SELECTED_AT;
  double start;

  if (find_selected (self, &start))
    self->left_day = MAX (self->left_day, start - most);
}
