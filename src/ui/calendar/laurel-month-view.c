/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-view-private.h"

#include "ui/calendar/laurel-month-popover.h"
#include "ui/calendar/laurel-month-words.h"
#include "ui/kit/laurel-one-stop.h"

/**
 * LaurelMonthView:
 *
 * The activities of a session's programme on the sheet of a month: what has days
 * is on them, and what has none stands above and is never put on a day that nobody
 * chose.
 *
 * While it cannot be seen nothing is worked out; everything that changed is shown
 * at once, with the next frame.
 *
 * ## Actions
 *
 * - `month.select` (`x`): selects an activity of the session
 * - `month.turn` (`i`): goes on by pages
 * - `month.go-to` (`i`): turns to the page of a day, and puts the focus on it
 * - `month.today`: likewise for the day it is
 * - `month.more` (`i`): shows all of a day
 * - `month.cancel`: leaves what is being dragged where it was
 */
G_DEFINE_FINAL_TYPE (LaurelMonthView, laurel_month_view, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_MONTH,
} Prop;

static GParamSpec *props[PROP_MONTH + 1];

/* ---- what is shown ----------------------------------------------------------------- */

static LaurelActivity *
get_activity (LaurelMonthView *self)
{
  return self->session ? laurel_session_get_activity (self->session) : NULL;
}

static void
show_selection (LaurelMonthView *self)
{
  LaurelActivity *activity = get_activity (self);

  laurel_month_sheet_select (self->sheet, activity);
  laurel_month_strip_select (self->sometime, activity);
  laurel_month_strip_select (self->running, activity);
}

static void
show_above (LaurelMonthView *self, LaurelMonthStrip *strip)
{
  LaurelDay first = laurel_month_get_first (self->frame.month);
  g_autoptr (GArray) items =
    laurel_month_plan_list_above (self->plan, laurel_month_strip_get_place (strip), first,
                                  laurel_month_get_last (first));

  laurel_month_strip_show (strip, items, first);
}

static void
set_month (LaurelMonthView *self, LaurelDay day)
{
  LaurelDay month = laurel_month_get_first (day);

  if (self->frame.month == month)
    return;

  self->frame.month = month;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MONTH]);
}

/* Whether something can be seen without turning the page. */
static gboolean
is_in_sight (LaurelMonthView *self, const LaurelMonthItem *item)
{
  LaurelDay first = laurel_month_get_first (self->frame.month);

  return item->first <= laurel_month_get_last (first) && item->last >= first;
}

/* A bar that has the focus and was moved off the sheet takes the page with it. */
static void
follow (LaurelMonthView *self)
{
  const LaurelMonthItem *item = NULL;
  LaurelActivity *activity = get_activity (self);
  gint64 id, phase;

  if (laurel_month_sheet_get_focused (self->sheet, &id, &phase))
    item = laurel_month_plan_find (self->plan, id, phase);
  else if (self->seeking && activity != NULL)
    item = laurel_month_plan_find (self->plan, laurel_row_get_id (LAUREL_ROW (activity)), 0);
  if (item != NULL)
    self->seeking = FALSE;

  if (item != NULL && !is_in_sight (self, item)) {
    self->chosen = TRUE;
    set_month (self, MAX (item->first, 1));
  }
}

/* Today, if the season is about now; else where it begins. */
static void
choose_month (LaurelMonthView *self)
{
  LaurelProgramme *programme =
    self->session ? laurel_session_get_programme (self->session) : NULL;
  LaurelDay start = laurel_month_plan_get_start (self->plan);
  int year, month, day;

  if (self->chosen)
    return;

  laurel_day_get_ymd (self->frame.today, &year, &month, &day);
  if (programme == NULL || start == 0 || laurel_programme_get_year (programme) == year) {
    set_month (self, self->frame.today);
  } else {
    self->chosen = TRUE;
    set_month (self, start);
  }
}

static void
measure_text (LaurelMonthView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->sheet));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->frame.text_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  pango_font_metrics_unref (metrics);
}

static void
show_page (LaurelMonthView *self)
{
  self->frame.today = laurel_session_get_today (self->session);
  measure_text (self);
  choose_month (self);
  follow (self);
  show_above (self, self->sometime);
  show_above (self, self->running);
  laurel_month_sheet_show (self->sheet, self->plan, &self->frame,
                           laurel_session_get_first_weekday (self->session));
  show_selection (self);
}

static void
refresh (LaurelMonthView *self)
{
  if (self->refresh_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->refresh_id);
  self->refresh_id = 0;
  if (self->session != NULL)
    show_page (self);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LaurelMonthView *self = LAUREL_MONTH_VIEW (widget);

  self->refresh_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
queue_refresh (LaurelMonthView *self)
{
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* What is dragged may be another thing by now. */
static void
on_changed (LaurelMonthView *self)
{
  laurel_month_view_cancel_drag (self);
  queue_refresh (self);
}

/* What is taken hold of is selected first, and is not to be dropped for that. */
static void
on_activity (LaurelMonthView *self)
{
  self->seeking = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_refresh (self);
}

static void
on_programme (LaurelMonthView *self)
{
  self->chosen = FALSE;
  on_changed (self);
}

static void
show_lists (LaurelMonthView *self)
{
  g_autoptr (GListModel) activities = NULL, phases = NULL, conflicts = NULL, holidays = NULL;

  if (self->session != NULL)
    g_object_get (self->session, "activities", &activities, "phases", &phases, "conflicts",
                  &conflicts, "holidays", &holidays, NULL);
  laurel_month_plan_set_lists (self->plan, activities, phases, conflicts);
  laurel_holiday_index_set_list (self->frame.holidays, holidays);
}

/* ---- actions ------------------------------------------------------------------------ */

/**
 * laurel_month_view_turn_page:
 * @self: the view
 * @months: how many pages to go on
 *
 * Shows another month, while something is dragged there.
 */
void
laurel_month_view_turn_page (LaurelMonthView *self, int months)
{
  LaurelDay cursor = laurel_month_sheet_get_cursor (self->sheet);

  if (cursor == 0 ||
      laurel_month_get_first (cursor) != laurel_month_get_first (self->frame.month))
    cursor = self->frame.month;
  self->chosen = TRUE;
  self->seeking = FALSE;
  set_month (self, laurel_day_add_months (self->frame.month, months));
  laurel_month_sheet_set_cursor (self->sheet, laurel_day_add_months (cursor, months));
  show_page (self);
}

/**
 * laurel_month_view_turn:
 * @self: the view
 * @months: how many pages to go on
 *
 * Shows another month; the cursor stays on its day of the month.
 */
void
laurel_month_view_turn (LaurelMonthView *self, int months)
{
  g_return_if_fail (LAUREL_IS_MONTH_VIEW (self));

  laurel_month_view_cancel_drag (self);
  if (self->session != NULL)
    laurel_month_view_turn_page (self, months);
}

static void
go_to (LaurelMonthView *self, LaurelDay day)
{
  self->chosen = TRUE;
  self->seeking = FALSE;
  laurel_month_view_cancel_drag (self);
  set_month (self, day);
  laurel_month_sheet_set_cursor (self->sheet, day);
  refresh (self);
}

/* Shows the day it is. */
void
laurel_month_view_go_to_today (LaurelMonthView *self)
{
  g_return_if_fail (LAUREL_IS_MONTH_VIEW (self));

  go_to (self, self->frame.today);
}

static void
turn (GtkWidget *widget, const char *name, GVariant *months)
{
  laurel_month_view_turn (LAUREL_MONTH_VIEW (widget), g_variant_get_int32 (months));
}

static void
today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  laurel_month_view_go_to_today (LAUREL_MONTH_VIEW (widget));
}

static void
go_to_day (GtkWidget *widget, const char *name, GVariant *day)
{
  go_to (LAUREL_MONTH_VIEW (widget), g_variant_get_int32 (day));
}

static void
select_activity (GtkWidget *widget, const char *name, GVariant *id)
{
  LaurelMonthView *self = LAUREL_MONTH_VIEW (widget);

  if (self->session != NULL)
    laurel_session_show (self->session, 0, g_variant_get_int64 (id));
  self->seeking = FALSE;
}

static void
more (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelMonthView *self = LAUREL_MONTH_VIEW (widget);
  LaurelDay day = g_variant_get_int32 (parameter);
  GtkWidget *chip = laurel_month_sheet_find_more (self->sheet, day);
  g_autoptr (GArray) items = laurel_month_plan_list_days (self->plan, day, day);
  g_autofree char *title = laurel_month_dup_day_name (day);

  if (chip != NULL)
    laurel_month_popover_show (laurel_month_popover_new (title, &self->frame.palette, items, day,
                                                         day), widget, chip);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  laurel_month_view_cancel_drag (LAUREL_MONTH_VIEW (widget));
}

/* ---- the object ----------------------------------------------------------------------- */

/* The selected activity, where it stands; else the day of the cursor. */
static gboolean
laurel_month_view_grab_focus (GtkWidget *widget)
{
  LaurelMonthView *self = LAUREL_MONTH_VIEW (widget);
  LaurelActivity *activity = get_activity (self);

  if (activity != NULL &&
      (laurel_month_sheet_focus_bar (self->sheet, laurel_row_get_id (LAUREL_ROW (activity)), 0,
                                     laurel_month_sheet_get_cursor (self->sheet)) ||
       laurel_month_strip_focus_bar (self->sometime, activity) ||
       laurel_month_strip_focus_bar (self->running, activity)))
    return TRUE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
laurel_month_view_map (GtkWidget *widget)
{
  refresh (LAUREL_MONTH_VIEW (widget));

  GTK_WIDGET_CLASS (laurel_month_view_parent_class)->map (widget);
}

static void
laurel_month_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (laurel_month_view_parent_class)->snapshot (widget, snapshot);

  laurel_month_view_paint_drag (LAUREL_MONTH_VIEW (widget), snapshot);
}

static void
laurel_month_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  LaurelMonthView *self = LAUREL_MONTH_VIEW (widget);

  GTK_WIDGET_CLASS (laurel_month_view_parent_class)->css_changed (widget, change);

  laurel_timeline_palette_init (&self->frame.palette, widget);
  queue_refresh (self);
}

static void
set_session (LaurelMonthView *self, LaurelSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->watch, session);
  self->chosen = FALSE;
  show_lists (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
laurel_month_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_MONTH_VIEW (object)->session);
    break;
  case PROP_MONTH:
    g_value_set_int (value, LAUREL_MONTH_VIEW (object)->frame.month);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_month_view_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    set_session (LAUREL_MONTH_VIEW (object), g_value_get_object (value));
    break;
  case PROP_MONTH:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_month_view_dispose (GObject *object)
{
  LaurelMonthView *self = LAUREL_MONTH_VIEW (object);

  if (self->refresh_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->refresh_id);
  self->refresh_id = 0;
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, on_changed, self);
  if (self->frame.holidays != NULL)
    g_signal_handlers_disconnect_by_func (self->frame.holidays, on_changed, self);
  g_clear_object (&self->drag.activity);
  g_clear_object (&self->drag.words);
  g_clear_handle_id (&self->drag.turn_id, g_source_remove);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_MONTH_VIEW);
  g_clear_object (&self->plan);
  g_clear_object (&self->frame.holidays);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_month_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "month.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "month.go-to", "i", go_to_day);
  gtk_widget_class_install_action (widget_class, "month.more", "i", more);
  gtk_widget_class_install_action (widget_class, "month.select", "x", select_activity);
  gtk_widget_class_install_action (widget_class, "month.today", NULL, today);
  gtk_widget_class_install_action (widget_class, "month.turn", "i", turn);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "month.today",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "month.cancel", NULL);
}

static void
laurel_month_view_class_init (LaurelMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_month_view_get_property;
  object_class->set_property = laurel_month_view_set_property;
  object_class->dispose = laurel_month_view_dispose;
  widget_class->css_changed = laurel_month_view_css_changed;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_month_view_grab_focus;
  widget_class->map = laurel_month_view_map;
  widget_class->snapshot = laurel_month_view_snapshot;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * LaurelMonthView:month:
   *
   * The first day of the month that is shown: a #LaurelDay.
   */
  props[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, 0, G_MAXINT, 0,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  install_actions (widget_class);
  g_type_ensure (LAUREL_TYPE_MONTH_SHEET);
  g_type_ensure (LAUREL_TYPE_MONTH_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-month-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMonthView, running);
  gtk_widget_class_bind_template_child (widget_class, LaurelMonthView, sheet);
  gtk_widget_class_bind_template_child (widget_class, LaurelMonthView, sometime);
}

static void
laurel_month_view_init (LaurelMonthView *self)
{
  self->plan = laurel_month_plan_new ();
  self->frame.holidays = laurel_holiday_index_new ();
  self->frame.today = laurel_day_today ();
  self->frame.month = laurel_month_get_first (self->frame.today);
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_month_view_init_drag (self);
  g_signal_connect_swapped (self->plan, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->frame.holidays, "changed", G_CALLBACK (on_changed), self);

  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (on_activity), self);
  g_signal_group_connect_swapped (self->watch, "notify::first-weekday",
                                  G_CALLBACK (queue_refresh), self);
  g_signal_group_connect_swapped (self->watch, "notify::programme", G_CALLBACK (on_programme),
                                  self);
  g_signal_group_connect_swapped (self->watch, "notify::activities", G_CALLBACK (show_lists),
                                  self);
  g_signal_group_connect_swapped (self->watch, "notify::today", G_CALLBACK (queue_refresh), self);
}
