/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

/* What the keys do, as actions of the timeline: they are there for a screen
 * reader too, which has no keys. */

static gint64
get_cursor_id (LaurelTimeline *self)
{
  if (self->cursor >= laurel_timeline_rows_get_n (self->rows))
    return 0;

  return laurel_row_get_id (
    LAUREL_ROW (laurel_timeline_rows_get (self->rows, self->cursor)->activity));
}

static void
go_to_row (GtkWidget *widget, const char *name, GVariant *by)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  gint64 n = laurel_timeline_rows_get_n (self->rows);
  gint64 row = (gint64) self->cursor + g_variant_get_int32 (by);

  if (n > 0)
    laurel_timeline_set_cursor (self, (guint) CLAMP (row, 0, n - 1), TRUE);
}

/* Right is right, whichever way time goes; the numbers count forward. */
static int
get_forward (GtkWidget *widget, int right)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -right : right;
}

static void
scroll_units (GtkWidget *widget, const char *name, GVariant *by)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  LaurelTimelineUnit unit = laurel_timeline_zoom_get_unit (self->zoom);
  int n = get_forward (widget, g_variant_get_int32 (by));
  LaurelDay here = self->axis.first + (LaurelDay) (laurel_timeline_get_scroll (self) /
                                                   self->axis.day_width);
  LaurelDay there = n > 0 ? laurel_timeline_unit_get_next (unit, here)
                          : laurel_timeline_unit_get_start (unit, here - 1);

  laurel_timeline_scroll_by (self, (there - here) * self->axis.day_width);
}

static void
scroll_page (GtkWidget *widget, const char *name, GVariant *by)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  laurel_timeline_scroll_by (self, g_variant_get_int32 (by) * .75 *
                                     laurel_timeline_get_body_width (self));
}

static void
go_to_today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  laurel_timeline_axis_cover (&self->axis, self->today);
  laurel_timeline_scroll_to_day (self, self->today + .5,
                                 laurel_timeline_get_body_width (self) / 2.);
}

/* The week of a day, as large as it can be. */
static void
go_to_week (GtkWidget *widget, const char *name, GVariant *day)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  laurel_timeline_set_zoom (self, LAUREL_ZOOM_WEEK);
  laurel_timeline_scroll_to_day (self,
                                 laurel_timeline_unit_get_start (LAUREL_TIMELINE_UNIT_WEEK,
                                                                 g_variant_get_int32 (day)), 0);
}

static void
zoom_by (GtkWidget *widget, const char *name, GVariant *by)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  int zoom = (int) self->zoom + g_variant_get_int32 (by);

  laurel_timeline_set_zoom (self, CLAMP (zoom, LAUREL_ZOOM_YEAR, LAUREL_ZOOM_WEEK));
}

static void
zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  laurel_timeline_set_zoom (LAUREL_TIMELINE (widget), LAUREL_ZOOM_YEAR);
}

static void
select_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  if (self->cursor < laurel_timeline_rows_get_n (self->rows))
    laurel_timeline_set_activity (self,
                                  laurel_timeline_rows_get (self->rows, self->cursor)->activity);
}

/* @parameter is the action of the page that is to be done to the activity. */
static void
ask_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  gint64 id = get_cursor_id (self);

  if (id == 0)
    return;

  select_row (widget, NULL, NULL);
  gtk_widget_activate_action (widget, g_variant_get_string (parameter, NULL), "x", id);
}

static void
shift (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  gboolean end_only;
  int n;

  g_variant_get (parameter, "(ib)", &n, &end_only);
  if (get_cursor_id (self) == 0 || self->cursor_phase != 0) {
    gtk_widget_error_bell (widget);
    return;
  }

  gtk_widget_activate_action (widget, "calendar.shift", "(xiib)", get_cursor_id (self),
                              (int) laurel_timeline_zoom_get_unit (self->zoom),
                              get_forward (widget, n), end_only);
}

static void
expand (GtkWidget *widget, const char *name, GVariant *expanded)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  if (self->cursor < laurel_timeline_rows_get_n (self->rows))
    laurel_timeline_set_expanded (self, self->cursor, g_variant_get_boolean (expanded));
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  laurel_timeline_cancel_drag (LAUREL_TIMELINE (widget));
}

static const struct {
  guint key;
  GdkModifierType modifiers;
  const char *action;
  const char *parameter;
} KEYS[] = {
  { GDK_KEY_Up, 0, "timeline.row", "-1" },
  { GDK_KEY_KP_Up, 0, "timeline.row", "-1" },
  { GDK_KEY_Down, 0, "timeline.row", "1" },
  { GDK_KEY_KP_Down, 0, "timeline.row", "1" },
  { GDK_KEY_Home, GDK_CONTROL_MASK, "timeline.row", "-1000000" },
  { GDK_KEY_End, GDK_CONTROL_MASK, "timeline.row", "1000000" },
  { GDK_KEY_Left, 0, "timeline.scroll", "-1" },
  { GDK_KEY_KP_Left, 0, "timeline.scroll", "-1" },
  { GDK_KEY_Right, 0, "timeline.scroll", "1" },
  { GDK_KEY_KP_Right, 0, "timeline.scroll", "1" },
  { GDK_KEY_Page_Up, 0, "timeline.page", "-1" },
  { GDK_KEY_KP_Page_Up, 0, "timeline.page", "-1" },
  { GDK_KEY_Page_Down, 0, "timeline.page", "1" },
  { GDK_KEY_KP_Page_Down, 0, "timeline.page", "1" },
  { GDK_KEY_Home, 0, "timeline.today", NULL },
  { GDK_KEY_KP_Home, 0, "timeline.today", NULL },
  { GDK_KEY_t, GDK_CONTROL_MASK, "timeline.today", NULL },
  { GDK_KEY_space, 0, "timeline.select", NULL },
  { GDK_KEY_KP_Space, 0, "timeline.select", NULL },
  { GDK_KEY_Return, 0, "timeline.ask", "'calendar.open'" },
  { GDK_KEY_KP_Enter, 0, "timeline.ask", "'calendar.open'" },
  { GDK_KEY_ISO_Enter, 0, "timeline.ask", "'calendar.open'" },
  { GDK_KEY_f, 0, "timeline.ask", "'calendar.fix'" },
  { GDK_KEY_m, 0, "timeline.ask", "'calendar.move-to'" },
  { GDK_KEY_s, 0, "timeline.ask", "'calendar.list-series'" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "timeline.ask", "'calendar.copy-activity'" },
  { GDK_KEY_Delete, 0, "timeline.ask", "'calendar.remove'" },
  { GDK_KEY_KP_Delete, 0, "timeline.ask", "'calendar.remove'" },
  { GDK_KEY_Left, GDK_ALT_MASK, "timeline.shift", "(-1, false)" },
  { GDK_KEY_Right, GDK_ALT_MASK, "timeline.shift", "(1, false)" },
  { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, "timeline.shift", "(-1, true)" },
  { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, "timeline.shift", "(1, true)" },
  { GDK_KEY_plus, 0, "timeline.expand", "true" },
  { GDK_KEY_KP_Add, 0, "timeline.expand", "true" },
  { GDK_KEY_minus, 0, "timeline.expand", "false" },
  { GDK_KEY_KP_Subtract, 0, "timeline.expand", "false" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "timeline.zoom", "1" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "timeline.zoom", "1" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "timeline.zoom", "1" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "timeline.zoom", "-1" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "timeline.zoom", "-1" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "timeline.zoom-out", NULL },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, "timeline.zoom-out", NULL },
  { GDK_KEY_Escape, 0, "timeline.cancel", NULL },
};

static void
add_key (GtkWidgetClass *klass, gsize i)
{
  g_autoptr (GVariant) parameter =
    KEYS[i].parameter ? g_variant_parse (NULL, KEYS[i].parameter, NULL, NULL, NULL) : NULL;
  GtkShortcut *shortcut = gtk_shortcut_new (
    gtk_keyval_trigger_new (KEYS[i].key, KEYS[i].modifiers),
    gtk_named_action_new (KEYS[i].action));

  gtk_shortcut_set_arguments (shortcut, parameter);
  gtk_widget_class_add_shortcut (klass, shortcut);
  g_object_unref (shortcut);
}

/* The actions of the timeline and the keys that call them. */
void
laurel_timeline_init_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.row", "i", go_to_row);
  gtk_widget_class_install_action (klass, "timeline.scroll", "i", scroll_units);
  gtk_widget_class_install_action (klass, "timeline.page", "i", scroll_page);
  gtk_widget_class_install_action (klass, "timeline.go-to-week", "i", go_to_week);
  gtk_widget_class_install_action (klass, "timeline.today", NULL, go_to_today);
  gtk_widget_class_install_action (klass, "timeline.zoom", "i", zoom_by);
  gtk_widget_class_install_action (klass, "timeline.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (klass, "timeline.select", NULL, select_row);
  gtk_widget_class_install_action (klass, "timeline.ask", "s", ask_page);
  gtk_widget_class_install_action (klass, "timeline.shift", "(ib)", shift);
  gtk_widget_class_install_action (klass, "timeline.expand", "b", expand);
  gtk_widget_class_install_action (klass, "timeline.cancel", NULL, cancel);

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    add_key (klass, i);
}
