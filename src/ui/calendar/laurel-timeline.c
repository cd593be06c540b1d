/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

/* How far from the season today may be to be on the axis from the first. */
#define DAYS_TO_TODAY 62
/* As many as a window of the usual size has room for. */
#define BARS_AT_FIRST 32

/**
 * LaurelTimeline:
 *
 * Activities on an axis of time, one row each, as long as the list may be.
 *
 * The numbers and titles at the side and the months at the top stay where they
 * are, the rest scrolls. Each bar is a widget of its own, since that is what the
 * focus and a screen reader can come to; there are as many of them as there are
 * rows in sight, and one on either side. Tab comes to one of them, the arrow
 * keys go from row to row.
 *
 * It knows no store. What the user does becomes an action of the page it is on.
 *
 * ## Actions it activates
 *
 * - `calendar.open` (`x`): show this activity
 * - `calendar.fix` (`x`): fix its date
 * - `calendar.move-to` (`x`): ask where to move it
 * - `calendar.remove` (`x`): take it out
 * - `calendar.shift` (`(xiib)`): the activity, a #LaurelShift, by how many of
 *   them, and whether it is only its end that moves
 */
static void laurel_timeline_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LaurelTimeline, laurel_timeline, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      laurel_timeline_scrollable_init))

typedef enum {
  PROP_ACTIVITIES = 1,
  PROP_PHASES,
  PROP_HOLIDAYS,
  PROP_CONFLICTS,
  PROP_ACTIVITY,
  PROP_TODAY,
  PROP_ZOOM,
  PROP_ORDER,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} Prop;

static GParamSpec *props[N_PROPS];

static void
laurel_timeline_scrollable_init (GtkScrollableInterface *iface)
{
}

/* The row of the cursor, wherever it went; or where it was, if it went. */
static void
find_cursor (LaurelTimeline *self)
{
  guint n = laurel_timeline_rows_get_n (self->rows);

  if (laurel_timeline_rows_find (self->rows, self->cursor_activity, self->cursor_phase,
                                 &self->cursor) ||
      laurel_timeline_rows_find (self->rows, self->cursor_activity, 0, &self->cursor))
    return;

  self->cursor = n > 0 ? MIN (self->cursor, n - 1) : 0;
}

static gboolean
has_focused_bar (LaurelTimeline *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return focus != NULL && gtk_widget_has_focus (focus);
}

/**
 * laurel_timeline_cover:
 *
 * Makes the axis long enough for everything on it, once a frame however much
 * has changed.
 */
void
laurel_timeline_cover (LaurelTimeline *self)
{
  /* Before there is anything to see, it shows today; that binds to nothing. */
  if (self->left_day <= 0)
    self->axis.first = self->axis.last = 0;
  laurel_timeline_rows_cover (self->rows, &self->axis);

  /* Of a season long past, today would only make the axis long. */
  if (self->axis.first == 0 || (self->axis.first - self->today < DAYS_TO_TODAY &&
                                self->today - self->axis.last < DAYS_TO_TODAY))
    laurel_timeline_axis_cover (&self->axis, self->today ? self->today : laurel_day_today ());
}

/* A bar that has the focus and was moved, by whatever key, is followed; also behind a dialog that
 * asked where to. */
static void
follow_cursor (LaurelTimeline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  LaurelWindow window;

  if (self->cursor >= laurel_timeline_rows_get_n (self->rows))
    return;

  window = laurel_timeline_row_get_window (laurel_timeline_rows_get (self->rows, self->cursor));
  if (!laurel_window_equal (&window, &self->cursor_window) && focus != NULL &&
      gtk_widget_get_parent (focus) == GTK_WIDGET (self)) {
    laurel_timeline_cover (self);
    laurel_timeline_scroll_to_row (self, self->cursor);
  }
  self->cursor_window = window;
}

static void
on_rows_changed (LaurelTimeline *self)
{
  laurel_timeline_cancel_drag (self);

  self->stale = TRUE;
  find_cursor (self);
  laurel_timeline_count_rows (self);
  follow_cursor (self);
  /* While a flap slides, what only waits to be allocated again may be passed over, and then waits
   * for ever: what asks for another size is not. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_adjustment_changed (LaurelTimeline *self, GtkAdjustment *adjustment)
{
  if (self->configuring)
    return;

  if (adjustment == self->adjustments[GTK_ORIENTATION_HORIZONTAL] && self->axis.day_width > 0)
    laurel_timeline_take_scroll (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (LaurelTimeline *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (adjustment != NULL && *place == adjustment)
    return;

  if (*place)
    g_signal_handlers_disconnect_by_func (*place, on_adjustment_changed, self);
  g_clear_object (place);
  if (adjustment == NULL)
    return;

  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_adjustment_changed), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The bar that has the focus keeps its row: it is another one that gets it, or
 * nobody would hear of the new row. What is to be laid out anew still is: who comes to a
 * view that shows another season by now may be here before it has its place. */
static void
focus_row (LaurelTimeline *self, guint row)
{
  gboolean stale = self->stale;
  LaurelActivityBar *bar;

  if (stale)
    laurel_timeline_cover (self);
  laurel_timeline_scroll_to_row (self, row);
  laurel_timeline_sync_bars (self);
  self->stale = stale;
  bar = laurel_timeline_get_bar (self, row);
  if (bar != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (bar));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * laurel_timeline_set_cursor:
 * @self: the timeline
 * @row: the row that Tab comes to from now on
 * @grab: whether the focus goes there now
 */
void
laurel_timeline_set_cursor (LaurelTimeline *self, guint row, gboolean grab)
{
  const LaurelTimelineRow *at;

  if (row >= laurel_timeline_rows_get_n (self->rows))
    return;

  if (grab)
    focus_row (self, row);
  at = laurel_timeline_rows_get (self->rows, row);
  self->cursor = row;
  self->cursor_window = laurel_timeline_row_get_window (at);
  self->cursor_activity = laurel_row_get_id (LAUREL_ROW (at->activity));
  self->cursor_phase = at->phase ? laurel_row_get_id (LAUREL_ROW (at->phase)) : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * laurel_timeline_set_expanded:
 * @self: the timeline
 * @row: a row
 * @expanded: whether the phases of its activity, and what belongs to it, have
 *   rows of their own
 *
 * What has no parts itself folds up what it is part of.
 */
void
laurel_timeline_set_expanded (LaurelTimeline *self, guint row, gboolean expanded)
{
  const LaurelTimelineRow *at = laurel_timeline_rows_get (self->rows, row);
  gint64 id = laurel_row_get_id (LAUREL_ROW (at->activity));
  gint64 series = laurel_activity_get_series_id (at->activity);
  guint above;

  if (!expanded && series != 0 && !laurel_timeline_rows_get_expanded (self->rows, id))
    id = series;
  else if (at->n_members == 0 && laurel_timeline_rows_get_phases (self->rows, id) == NULL)
    return;

  /* The focus leaves a row before the row goes. */
  if (!expanded && (self->cursor_activity != id || self->cursor_phase != 0) &&
      row == self->cursor && laurel_timeline_rows_find (self->rows, id, 0, &above))
    laurel_timeline_set_cursor (self, above, has_focused_bar (self));
  laurel_timeline_rows_set_expanded (self->rows, id, expanded);
}

/* Tab comes to the bar of the cursor, and leaves from any. */
static gboolean
laurel_timeline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || laurel_timeline_rows_get_n (self->rows) == 0)
    return FALSE;

  laurel_timeline_set_cursor (self, self->cursor, TRUE);

  return TRUE;
}

/* The focus may come to a bar by other ways than ours. */
static void
laurel_timeline_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  for (guint i = 0; child != NULL && i < self->n_shown; i++) {
    guint row = self->first_row + i;

    if (GTK_WIDGET (laurel_timeline_get_bar (self, row)) == child)
      laurel_timeline_set_cursor (self, row, FALSE);
  }
  gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (laurel_timeline_parent_class)->set_focus_child (widget, child);
}

/* The selected one, wherever the focus was when it was here last; a bar that had it then is still
 * remembered for it. */
static gboolean
laurel_timeline_grab_focus (GtkWidget *widget)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  gint64 id = self->activity ? laurel_row_get_id (LAUREL_ROW (self->activity)) : 0;
  guint row = self->cursor;

  if (id != 0 && self->cursor_activity != id)
    laurel_timeline_rows_find (self->rows, id, 0, &row);
  if (row >= laurel_timeline_rows_get_n (self->rows))
    return FALSE;

  laurel_timeline_set_cursor (self, row, TRUE);

  return TRUE;
}

static void
laurel_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelTimeline *self = LAUREL_TIMELINE (object);

  switch ((Prop) prop_id) {
  case PROP_ACTIVITIES:
    g_value_set_object (value, laurel_timeline_rows_get_activities (self->rows));
    break;
  case PROP_PHASES:
    g_value_set_object (value, laurel_timeline_rows_get_phase_list (self->rows));
    break;
  case PROP_HOLIDAYS:
    g_value_set_object (value, laurel_holiday_index_get_list (self->holidays));
    break;
  case PROP_CONFLICTS:
    g_value_set_object (value, laurel_timeline_rows_get_conflicts (self->rows));
    break;
  case PROP_ACTIVITY:
    g_value_set_object (value, self->activity);
    break;
  case PROP_TODAY:
    g_value_set_int (value, self->today);
    break;
  case PROP_ZOOM:
    g_value_set_enum (value, self->zoom);
    break;
  case PROP_ORDER:
    g_value_set_enum (value, laurel_timeline_rows_get_order (self->rows));
    break;
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
    break;
  case PROP_HSCROLL_POLICY:
    g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
set_activities (LaurelTimeline *self, GListModel *activities)
{
  if (laurel_timeline_rows_get_activities (self->rows) == activities)
    return;

  self->axis.first = self->axis.last = 0;
  self->left_day = 0;
  laurel_timeline_rows_set_activities (self->rows, activities);
}

static void
set_today (LaurelTimeline *self, LaurelDay today)
{
  if (self->today == today)
    return;

  self->today = today;
  self->stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TODAY]);
}

static void
laurel_timeline_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
  LaurelTimeline *self = LAUREL_TIMELINE (object);

  switch ((Prop) prop_id) {
  case PROP_ACTIVITIES:
    set_activities (self, g_value_get_object (value));
    break;
  case PROP_PHASES:
    laurel_timeline_rows_set_phases (self->rows, g_value_get_object (value));
    break;
  case PROP_HOLIDAYS:
    laurel_holiday_index_set_list (self->holidays, g_value_get_object (value));
    break;
  case PROP_CONFLICTS:
    laurel_timeline_rows_set_conflicts (self->rows, g_value_get_object (value));
    break;
  case PROP_ACTIVITY:
    laurel_timeline_set_activity (self, g_value_get_object (value));
    break;
  case PROP_TODAY:
    set_today (self, g_value_get_int (value));
    break;
  case PROP_ZOOM:
    laurel_timeline_set_zoom (self, g_value_get_enum (value));
    break;
  case PROP_ORDER:
    laurel_timeline_rows_set_order (self->rows, g_value_get_enum (value));
    break;
  case PROP_HADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
    break;
  case PROP_VSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
unparent_bar (gpointer bar)
{
  gtk_widget_unparent (bar);
}

static void
laurel_timeline_dispose (GObject *object)
{
  LaurelTimeline *self = LAUREL_TIMELINE (object);

  laurel_timeline_cancel_drag (self);
  if (self->grow_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->grow_id);
  self->grow_id = 0;
  if (self->rows)
    g_signal_handlers_disconnect_by_func (self->rows, on_rows_changed, self);
  if (self->holidays)
    g_signal_handlers_disconnect_by_func (self->holidays, gtk_widget_queue_draw, self);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_ptr_array_set_size (self->bars, 0);
  self->n_shown = 0;
  g_clear_pointer (&self->parked, unparent_bar);
  g_clear_pointer (&self->load, gtk_widget_unparent);
  g_clear_object (&self->activity);

  G_OBJECT_CLASS (laurel_timeline_parent_class)->dispose (object);
}

static void
laurel_timeline_finalize (GObject *object)
{
  LaurelTimeline *self = LAUREL_TIMELINE (object);

  g_clear_object (&self->rows);
  g_ptr_array_unref (self->bars);
  g_hash_table_unref (self->labels);
  g_clear_object (&self->holidays);

  G_OBJECT_CLASS (laurel_timeline_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_ACTIVITIES] =
    g_param_spec_object ("activities", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_PHASES] = g_param_spec_object ("phases", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_HOLIDAYS] = g_param_spec_object ("holidays", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_CONFLICTS] = g_param_spec_object ("conflicts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * LaurelTimeline:activity:
   *
   * The one that is selected.
   */
  props[PROP_ACTIVITY] = g_param_spec_object ("activity", NULL, NULL, LAUREL_TYPE_ACTIVITY, flags);
  /**
   * LaurelTimeline:today:
   *
   * A #LaurelDay.
   */
  props[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_ZOOM] =
    g_param_spec_enum ("zoom", NULL, NULL, LAUREL_TYPE_ZOOM, LAUREL_ZOOM_YEAR, flags);
  props[PROP_ORDER] =
    g_param_spec_enum ("order", NULL, NULL, LAUREL_TYPE_ORDER, LAUREL_ORDER_PLAN, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
laurel_timeline_class_init (LaurelTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_timeline_get_property;
  object_class->set_property = laurel_timeline_set_property;
  object_class->dispose = laurel_timeline_dispose;
  object_class->finalize = laurel_timeline_finalize;
  widget_class->focus = laurel_timeline_focus;
  widget_class->set_focus_child = laurel_timeline_set_focus_child;
  widget_class->grab_focus = laurel_timeline_grab_focus;
  install_properties (object_class);

  laurel_timeline_init_layout (widget_class);
  laurel_timeline_init_drawing (widget_class);
  laurel_timeline_init_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "timeline");
}

static void
laurel_timeline_init (LaurelTimeline *self)
{
  self->rows = laurel_timeline_rows_new ();
  g_signal_connect_swapped (self->rows, "changed", G_CALLBACK (on_rows_changed), self);
  self->bars = g_ptr_array_new_with_free_func (unparent_bar);
  self->holidays = laurel_holiday_index_new ();
  g_signal_connect_swapped (self->holidays, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->hovered = -1;
  self->load = laurel_load_strip_new (&self->palette);
  gtk_widget_set_parent (self->load, GTK_WIDGET (self));
  laurel_timeline_add_bars (self, BARS_AT_FIRST);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  laurel_timeline_init_pointer (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.cancel", FALSE);
}

LaurelActivity *
laurel_timeline_get_activity (LaurelTimeline *self)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE (self), NULL);

  return self->activity;
}

/**
 * laurel_timeline_set_activity:
 * @self: the timeline
 * @activity: (nullable): the one to select
 */
void
laurel_timeline_set_activity (LaurelTimeline *self, LaurelActivity *activity)
{
  guint row;

  g_return_if_fail (LAUREL_IS_TIMELINE (self));

  if (!g_set_object (&self->activity, activity))
    return;

  /* What is selected elsewhere is to be seen here; what was just added has no row yet. */
  self->wanted = activity != NULL ? laurel_row_get_id (LAUREL_ROW (activity)) : 0;
  if (activity != NULL && laurel_activity_get_series_id (activity) != 0)
    laurel_timeline_rows_set_expanded (self->rows, laurel_activity_get_series_id (activity), TRUE);

  /* The cursor follows, unless the user is going about with it. */
  if (activity != NULL && !has_focused_bar (self) &&
      laurel_timeline_rows_find (self->rows, laurel_row_get_id (LAUREL_ROW (activity)), 0, &row)) {
    laurel_timeline_set_cursor (self, row, FALSE);
    laurel_timeline_scroll_to_row (self, row);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVITY]);
}

LaurelZoom
laurel_timeline_get_zoom (LaurelTimeline *self)
{
  g_return_val_if_fail (LAUREL_IS_TIMELINE (self), LAUREL_ZOOM_YEAR);

  return self->zoom;
}

/**
 * laurel_timeline_set_zoom:
 * @self: the timeline
 * @zoom: how much time to show at once
 *
 * The bar with the focus, or the selected one, stays where it is.
 */
void
laurel_timeline_set_zoom (LaurelTimeline *self, LaurelZoom zoom)
{
  g_return_if_fail (LAUREL_IS_TIMELINE (self));

  laurel_timeline_zoom_about_bar (self, zoom);
}
