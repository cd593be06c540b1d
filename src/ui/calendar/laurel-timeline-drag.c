/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

#include "calendar/laurel-date-writer.h"
#include "ui/calendar/laurel-month-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How near the end of a bar takes hold of the end; how near the edge of the
 * room scrolls, and how fast; how far a pinch goes to the next zoom. */
#define GRIP 6
#define EDGE 32
#define EDGE_SPEED 9
#define PINCH_STEP 1.6
/* How long a bar stays where it was let go; by then the plan has changed, or
 * the move was refused. In milliseconds. */
#define SETTLING 400

/* Where @x, a place in the widget, is on the axis. */
static double
get_axis_x (LaurelTimeline *self, double x)
{
  return laurel_timeline_flip (self, x, 0) - self->column_width +
         laurel_timeline_get_scroll (self);
}

static gboolean
is_on_titles (LaurelTimeline *self, double x, double y, guint row)
{
  if (self->stacked)
    return y < laurel_timeline_get_row_y (self, row) + self->text_height + 4;

  return laurel_timeline_flip (self, x, 0) < self->column_width;
}

static gboolean
is_on_arrow (LaurelTimeline *self, double x, double y, guint row)
{
  double end = self->stacked ? gtk_widget_get_width (GTK_WIDGET (self)) : self->column_width;

  return is_on_titles (self, x, y, row) && laurel_timeline_flip (self, x, 0) > end - 32;
}

static void
stop_scrolling (LaurelTimeline *self)
{
  if (self->drag.tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag.tick);
  self->drag.tick = 0;
}

/**
 * laurel_timeline_cancel_drag:
 *
 * Puts a bar that is being dragged back.
 */
void
laurel_timeline_cancel_drag (LaurelTimeline *self)
{
  LaurelTimelineDrag *drag = &self->drag;
  guint row;

  stop_scrolling (self);
  g_clear_handle_id (&drag->settling, g_source_remove);
  if (drag->row.activity != NULL &&
      laurel_timeline_rows_find (self->rows, laurel_row_get_id (LAUREL_ROW (drag->row.activity)),
                                 0, &row) &&
      laurel_timeline_get_bar (self, row) != NULL)
    laurel_activity_bar_set_preview (laurel_timeline_get_bar (self, row), NULL);
  g_clear_object (&drag->row.activity);
  g_clear_object (&drag->words);
  *drag = (LaurelTimelineDrag) { 0 };
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.cancel", FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Shows the bar where it would be, and says when that is. */
static void
preview (LaurelTimeline *self, guint row)
{
  LaurelTimelineDrag *drag = &self->drag;
  LaurelActivity *activity = drag->row.activity;
  const LaurelDateHabits *habits = laurel_activity_get_habits (activity);
  LaurelWindow window = laurel_activity_get_window (activity);
  LaurelActivityBar *bar = laurel_timeline_get_bar (self, row);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  drag->refused = drag->n != 0 &&
                  !laurel_window_shift (&window,
                                        (LaurelShift) laurel_timeline_zoom_get_unit (self->zoom),
                                        drag->n, drag->end_only, habits, &window, &error);
  words = error ? g_strdup (error->message)
                : laurel_date_write (&window, laurel_activity_get_language (activity),
                                     laurel_activity_get_year (activity), habits);
  g_clear_object (&drag->words);
  drag->words = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  if (bar != NULL)
    laurel_activity_bar_set_preview (bar, &window);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
drag_to (LaurelTimeline *self, double x)
{
  LaurelTimelineDrag *drag = &self->drag;
  LaurelTimelineUnit unit = laurel_timeline_zoom_get_unit (self->zoom);
  int n = laurel_timeline_unit_count (unit, drag->day, laurel_timeline_get_day_at (self, x));
  guint row;

  drag->x = x;
  if (!laurel_timeline_rows_find (self->rows,
                                  laurel_row_get_id (LAUREL_ROW (drag->row.activity)), 0, &row))
    return;

  if (n != drag->n || drag->words == NULL) {
    drag->n = n;
    preview (self, row);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
scroll_at_edge (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  double along = laurel_timeline_flip (self, self->drag.x, 0) - self->column_width;
  double room = laurel_timeline_get_body_width (self);

  if (along < EDGE)
    laurel_timeline_scroll_by (self, -EDGE_SPEED);
  else if (along > room - EDGE)
    laurel_timeline_scroll_by (self, EDGE_SPEED);
  else
    return G_SOURCE_CONTINUE;
  drag_to (self, self->drag.x);

  return G_SOURCE_CONTINUE;
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, LaurelTimeline *self)
{
  int row = laurel_timeline_get_row_at (self, y);
  double at = get_axis_x (self, x);
  const LaurelTimelineRow *taken;
  const LaurelTimelineShape *shape;

  laurel_timeline_cancel_drag (self);
  if (row < 0 || is_on_titles (self, x, y, row) || laurel_timeline_get_bar (self, row) == NULL)
    return;

  taken = laurel_timeline_rows_get (self->rows, row);
  shape = laurel_activity_bar_get_shape (laurel_timeline_get_bar (self, row));
  if (taken->phase != NULL || shape->n_parts == 0 || at < shape->start - GRIP ||
      at > shape->end + GRIP)
    return;

  self->drag.row.activity = g_object_ref (taken->activity);
  self->drag.day = laurel_timeline_get_day_at (self, x);
  self->drag.end_only = at > shape->end - GRIP && shape->end - shape->start > 3 * GRIP;
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, LaurelTimeline *self)
{
  LaurelTimelineDrag *drag = &self->drag;
  double x, y;

  if (drag->row.activity == NULL || drag->settling != 0)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!drag->moving) {
    if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, 0))
      return;

    drag->moving = TRUE;
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.cancel", TRUE);
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    drag->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_at_edge, NULL, NULL);
  }
  drag_to (self, x + dx);
}

static void
on_settled (gpointer data)
{
  LaurelTimeline *self = data;

  self->drag.settling = 0;
  laurel_timeline_cancel_drag (self);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, LaurelTimeline *self)
{
  LaurelTimelineDrag *drag = &self->drag;

  if (!drag->moving || drag->n == 0 || drag->refused) {
    laurel_timeline_cancel_drag (self);
    return;
  }

  stop_scrolling (self);
  g_clear_object (&drag->words);
  drag->moving = FALSE;
  drag->settling = g_timeout_add_once (SETTLING, on_settled, self);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.shift", "(xiib)",
                              laurel_row_get_id (LAUREL_ROW (drag->row.activity)),
                              (int) laurel_timeline_zoom_get_unit (self->zoom), drag->n,
                              drag->end_only);
}

static void
on_drag_cancel (LaurelTimeline *self)
{
  laurel_timeline_cancel_drag (self);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, LaurelTimeline *self)
{
  int row = laurel_timeline_get_row_at (self, y);
  const LaurelTimelineRow *at;
  gint64 id;

  if (row < 0)
    return;

  at = laurel_timeline_rows_get (self->rows, row);
  id = laurel_row_get_id (LAUREL_ROW (at->activity));
  if (is_on_arrow (self, x, y, row) && at->phase == NULL &&
      (at->n_members > 0 || laurel_timeline_rows_get_phases (self->rows, id))) {
    laurel_timeline_set_expanded (self, row, !laurel_timeline_rows_get_expanded (self->rows, id));
    return;
  }

  laurel_timeline_set_cursor (self, row, TRUE);
  laurel_timeline_set_activity (self, at->activity);
  if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x",
                                laurel_row_get_id (LAUREL_ROW (at->activity)));
}

static void
set_cursor_shape (LaurelTimeline *self, int row, double x, double y)
{
  const LaurelTimelineShape *shape;
  double at = get_axis_x (self, x);
  gboolean on_end;

  if (row < 0 || laurel_timeline_get_bar (self, row) == NULL ||
      is_on_titles (self, x, y, row)) {
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
    return;
  }

  shape = laurel_activity_bar_get_shape (laurel_timeline_get_bar (self, row));
  on_end = shape->n_parts > 0 && shape->end - shape->start > 3 * GRIP && at > shape->end - GRIP &&
           at < shape->end + GRIP;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_end ? "ew-resize" : NULL);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, LaurelTimeline *self)
{
  int row = laurel_timeline_get_row_at (self, y);

  self->pointer_x = x;
  if (!self->drag.moving)
    set_cursor_shape (self, row, x, y);
  if (row == self->hovered)
    return;

  self->hovered = row;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_leave (GtkEventControllerMotion *controller, LaurelTimeline *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static LaurelZoom
step_zoom (LaurelTimeline *self, int by)
{
  return (LaurelZoom) CLAMP ((int) self->zoom + by, LAUREL_ZOOM_YEAR, LAUREL_ZOOM_WEEK);
}

/* The day under the pointer stays there; events of the wheel do not say where it is. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, LaurelTimeline *self)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  double along;

  if (!(gtk_event_controller_get_current_event_state (base) & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;

  along = laurel_timeline_flip (self, self->pointer_x, 0) - self->column_width;
  laurel_timeline_zoom_at (self, step_zoom (self, dy < 0 ? 1 : -1), MAX (along, 0));

  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (LaurelTimeline *self)
{
  self->pinch_start = 1;
}

static void
on_pinch (GtkGestureZoom *gesture, double scale, LaurelTimeline *self)
{
  double change = scale / self->pinch_start;
  double x, y;

  if (change < PINCH_STEP && change > 1 / PINCH_STEP)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (gtk_gesture_is_active (GTK_GESTURE (gesture)) &&
      gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    laurel_timeline_zoom_at (self, step_zoom (self, change > 1 ? 1 : -1),
                             MAX (laurel_timeline_flip (self, x, 0) - self->column_width, 0));
  else
    laurel_timeline_zoom_about_bar (self, step_zoom (self, change > 1 ? 1 : -1));
  self->pinch_start = scale;
}

static double
get_along (LaurelTimeline *self, double x)
{
  return laurel_timeline_flip (self, x, 0) - self->column_width;
}

/* What is special about the day below the pointer: 1 October, National Day. */
static char *
dup_day_words (LaurelTimeline *self, int x)
{
  LaurelDay day = laurel_timeline_get_day_at (self, x);
  g_autofree char *special =
    get_along (self, x) >= 0 ? laurel_holiday_index_dup_name (self->holidays, day) : NULL;
  g_autofree char *date = special ? laurel_month_dup_day_name (day) : NULL;

  return special ? g_strjoin (_(", "), date, special, NULL) : NULL;
}

/* Titles that were cut off, and what the eye is only hinted at. */
static gboolean
on_query_tooltip (LaurelTimeline *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  int row = by_keyboard ? (int) self->cursor : laurel_timeline_get_row_at (self, y);
  LaurelActivityBar *bar = row < 0 ? NULL : laurel_timeline_get_bar (self, row);
  g_autofree char *text = NULL;

  if (self->drag.moving)
    return FALSE;
  if (!by_keyboard && y < self->header_height)
    text = dup_day_words (self, x);
  else if (bar == NULL)
    return FALSE;
  else if (by_keyboard || !is_on_titles (self, x, y, row))
    text = laurel_timeline_row_dup_name (laurel_timeline_rows_get (self->rows, row));
  else if (laurel_activity_bar_get_fault (bar) != NULL)
    text = g_strdup (laurel_activity_bar_get_fault (bar));
  else if (laurel_timeline_is_title_cut (laurel_activity_bar_get_title (bar),
                                         laurel_timeline_rows_get (self->rows, row)))
    text = g_strdup (
      laurel_timeline_row_get_title (laurel_timeline_rows_get (self->rows, row)));
  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

/**
 * laurel_timeline_init_pointer:
 *
 * Lets the timeline listen to pointers: all of it, since a bar is for a moment
 * only where it is. Touch scrolls; by touch, things are moved in the pane.
 */
void
laurel_timeline_init_pointer (LaurelTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                     GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
