/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-view-private.h"

#include "calendar/laurel-date-writer.h"

#include <math.h>

/*
 * Carrying an activity to another day. What has days goes by days; what has none
 * goes by what it is made of, and has none afterwards either. By touch one scrolls:
 * then things are moved in the pane.
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

  drag->refused = drag->n != 0 && !laurel_window_shift (&window, LAUREL_SHIFT_DAYS, drag->n, FALSE,
                                                        habits, &window, &error);
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
drag_to (LaurelMonthView *self, double x, double y)
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

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, LaurelMonthView *self)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *bar = widget ? gtk_widget_get_ancestor (widget, LAUREL_TYPE_MONTH_BAR) : NULL;
  const LaurelMonthItem *item = bar ? laurel_month_bar_get_item (LAUREL_MONTH_BAR (bar)) : NULL;
  double sheet_x, sheet_y;

  laurel_month_view_cancel_drag (self);
  if (item == NULL || item->row.phase != NULL)
    return;

  self->drag.activity = g_object_ref (item->row.activity);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->sheet), x, y, &sheet_x,
                                    &sheet_y);
  if (gtk_widget_is_ancestor (bar, GTK_WIDGET (self->sheet)))
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
  int n = drag->n;

  laurel_month_view_cancel_drag (self);
  if (moved)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.shift", "(xiib)", id,
                                LAUREL_SHIFT_DAYS, n, FALSE);
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

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (laurel_month_view_cancel_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.cancel", FALSE);
}
