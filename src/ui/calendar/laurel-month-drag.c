/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-view-private.h"

#include "calendar/laurel-date-writer.h"

#include <math.h>

/* How near to its end a bar is taken hold of there, and to its side a page. */
#define GRIP 6
#define EDGE 12
/* How long the pointer stays there before the page turns: milliseconds. */
#define TURNING 1000

/*
 * Carrying an activity to another day, or its end. What has days goes by days; what
 * has none goes by what it is made of, and has none afterwards either. Who waits at
 * a side of the page, or over a button that turns it, is taken to the next one. By
 * touch one scrolls: then things are moved in the pane.
 */

/**
 * laurel_month_view_cancel_drag:
 * @self: the view
 *
 * Leaves what is being dragged where it was.
 */
void
laurel_month_view_cancel_drag (LaurelMonthView *self)
{
  if (self->drag.activity == NULL)
    return;

  g_clear_object (&self->drag.activity);
  g_clear_object (&self->drag.words);
  g_clear_handle_id (&self->drag.turn_id, g_source_remove);
  self->drag = (LaurelMonthDrag) { 0 };
  laurel_month_sheet_set_target (self->sheet, 0, 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.cancel", FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Shows where it would be, and says when that is. */
static void
preview (LaurelMonthView *self)
{
  LaurelMonthDrag *drag = &self->drag;
  const LaurelDateHabits *habits = laurel_activity_get_habits (drag->activity);
  LaurelWindow window = laurel_activity_get_window (drag->activity);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  LaurelDay first, last;

  drag->refused = drag->n != 0 && !laurel_window_shift (&window, LAUREL_SHIFT_DAYS, drag->n,
                                                        drag->end_only, habits, &window, &error);
  words = error ? g_strdup (error->message)
                : laurel_date_write (&window, laurel_activity_get_language (drag->activity),
                                     laurel_activity_get_year (drag->activity), habits);
  g_clear_object (&drag->words);
  drag->words = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  laurel_month_get_days (&window, &first, &last);
  if (drag->refused)
    first = last = 0;
  laurel_month_sheet_set_target (self->sheet, first, last);
}

static void
carry_to (LaurelMonthView *self, double x, double y)
{
  LaurelMonthDrag *drag = &self->drag;
  LaurelWindow window = laurel_activity_get_window (drag->activity);
  double sheet_x, sheet_y;
  LaurelDay day;
  int n = 0;

  drag->x = x;
  drag->y = y;
  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->sheet), x, y, &sheet_x,
                                    &sheet_y);
  day = laurel_month_sheet_get_day_at (self->sheet, sheet_x, sheet_y);
  if (day != 0)
    n = drag->day != 0 ? day - drag->day
                       : laurel_month_find_step (&window,
                                                 laurel_activity_get_habits (drag->activity), day);
  if (n != drag->n || drag->words == NULL) {
    drag->n = n;
    preview (self);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* By how many pages a button of the window turns that lies there; 0 where none does. */
static int
find_turning_button (LaurelMonthView *self, double x, double y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *button;
  double root_x, root_y;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self), root, x, y, &root_x, &root_y))
    return 0;

  button = gtk_widget_pick (root, root_x, root_y, GTK_PICK_DEFAULT);
  button = button ? gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON) : NULL;
  if (button == NULL ||
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "calendar.turn") != 0)
    return 0;

  return g_variant_get_int32 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
}

static int
find_turn (LaurelMonthView *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int forward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (y < 0)
    return find_turning_button (self, x, y);

  return x > gtk_widget_get_width (widget) - EDGE ? forward : x < EDGE ? -forward : 0;
}

static gboolean
on_turn (gpointer data)
{
  LaurelMonthView *self = data;

  laurel_month_view_turn_page (self, self->drag.turn);
  g_clear_object (&self->drag.words); /* or it would show days of the page before */
  carry_to (self, self->drag.x, self->drag.y);

  return G_SOURCE_CONTINUE;
}

static void
drag_to (LaurelMonthView *self, double x, double y)
{
  int turn = find_turn (self, x, y);

  carry_to (self, x, y);
  if (turn == self->drag.turn)
    return;

  g_clear_handle_id (&self->drag.turn_id, g_source_remove);
  self->drag.turn = turn;
  if (turn != 0)
    self->drag.turn_id = g_timeout_add (TURNING, on_turn, self);
}

/* (nullable): the bar at a place in the view */
static LaurelMonthBar *
find_bar (LaurelMonthView *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget ? LAUREL_MONTH_BAR (gtk_widget_get_ancestor (widget, LAUREL_TYPE_MONTH_BAR)) : NULL;
}

/* Whether a place in the view is where a bar ends: not where a week does, and it goes on. */
static gboolean
is_on_end (LaurelMonthView *self, LaurelMonthBar *bar, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (bar);
  const LaurelMonthItem *item = laurel_month_bar_get_item (bar);
  double width = gtk_widget_get_width (widget);
  LaurelDay first, last;
  double along, down;

  if (item == NULL || item->row.phase != NULL ||
      !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->sheet)) ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), widget, x, y, &along, &down))
    return FALSE;

  laurel_month_bar_get_days (bar, &first, &last);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    along = width - along;

  return last == item->last && width > 3 * GRIP && along > width - GRIP;
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, LaurelMonthView *self)
{
  LaurelMonthBar *bar = self->drag.moving ? NULL : find_bar (self, x, y);

  if (bar != NULL)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (bar),
                                     is_on_end (self, bar, x, y) ? "ew-resize" : NULL);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, LaurelMonthView *self)
{
  LaurelMonthBar *bar = find_bar (self, x, y);
  const LaurelMonthItem *item = bar ? laurel_month_bar_get_item (bar) : NULL;
  double sheet_x, sheet_y;

  laurel_month_view_cancel_drag (self);
  if (item == NULL || item->row.phase != NULL)
    return;

  self->drag.activity = g_object_ref (item->row.activity);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->sheet), x, y, &sheet_x,
                                    &sheet_y);
  self->drag.end_only = is_on_end (self, bar, x, y);
  if (gtk_widget_is_ancestor (GTK_WIDGET (bar), GTK_WIDGET (self->sheet)))
    self->drag.day = laurel_month_sheet_get_day_at (self->sheet, sheet_x, sheet_y);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, LaurelMonthView *self)
{
  LaurelMonthDrag *drag = &self->drag;
  double x, y;

  if (drag->activity == NULL)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!drag->moving) {
    if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
      return;

    drag->moving = TRUE;
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.cancel", TRUE);
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  }
  drag_to (self, x + dx, y + dy);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, LaurelMonthView *self)
{
  LaurelMonthDrag *drag = &self->drag;
  gboolean moved = drag->moving && drag->n != 0 && !drag->refused;
  gint64 id = drag->activity ? laurel_row_get_id (LAUREL_ROW (drag->activity)) : 0;
  gboolean end_only = drag->end_only;
  int n = drag->n;

  laurel_month_view_cancel_drag (self);
  if (moved)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.shift", "(xiib)", id,
                                LAUREL_SHIFT_DAYS, n, end_only);
}

/**
 * laurel_month_view_paint_drag:
 * @self: the view
 * @snapshot: where to
 *
 * Paints the words of what is being dragged beside the pointer.
 */
void
laurel_month_view_paint_drag (LaurelMonthView *self, GtkSnapshot *snapshot)
{
  LaurelMonthDrag *drag = &self->drag;
  const LaurelTimelinePalette *palette = &self->frame.palette;
  int width, height;
  double x, y;

  if (drag->words == NULL)
    return;

  pango_layout_get_pixel_size (drag->words, &width, &height);
  x = CLAMP (drag->x - width / 2., 12,
             MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width - 20., 12));
  y = MAX (drag->y - height - 24., 4);
  laurel_timeline_paint_pill (snapshot,
                              &GRAPHENE_RECT_INIT ((float) floor (x - 10), (float) floor (y),
                                                   (float) width + 20, (float) height + 10),
                              8, drag->refused ? &palette->alarm : &palette->text);
  laurel_timeline_paint_text (snapshot, drag->words,
                              drag->refused ? &palette->alarm_text : &palette->ground, x, y + 5);
}

/**
 * laurel_month_view_init_drag:
 * @self: the view
 *
 * Lets it listen to the pointer: all of it, since chips are carried from above the
 * days down to them.
 */
void
laurel_month_view_init_drag (LaurelMonthView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (laurel_month_view_cancel_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.cancel", FALSE);
}
