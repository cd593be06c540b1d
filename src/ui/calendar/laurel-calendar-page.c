/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-calendar-page.h"

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-shift-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-activity-taking-store.h"
#include "calendar/laurel-booking-state-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-reminder-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-store.h"
#include "ui/calendar/laurel-activity-menu.h"
#include "ui/calendar/laurel-activity-pane.h"
#include "ui/calendar/laurel-calendar-bar.h"
#include "ui/calendar/laurel-month-view.h"
#include "ui/calendar/laurel-month-words.h"
#include "ui/calendar/laurel-move-dialog.h"
#include "ui/calendar/laurel-plan-copy.h"
#include "ui/calendar/laurel-plan-list.h"
#include "ui/calendar/laurel-release-dialog.h"
#include "ui/calendar/laurel-release-strip.h"
#include "ui/calendar/laurel-resources-page.h"
#include "ui/calendar/laurel-series-dialog.h"
#include "ui/calendar/laurel-series-edit-dialog.h"
#include "ui/calendar/laurel-year-view.h"
#include "ui/kit/laurel-flap.h"
#include "ui/kit/laurel-fold-layout.h"
#include "ui/kit/laurel-later.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCalendarPage:
 *
 * The plan of a season: as a year, a month, an agenda or a list of what is to be
 * settled, and beside it the pane with the activity that is selected.
 *
 * ## Actions
 *
 * - `calendar.*`: one for each command on activities, phases, roles, reminders and
 *   bookings, with the command's arguments
 * - `calendar.open`, `calendar.fix`, `calendar.move-to` (`x`): shows an activity
 *   in the pane; opens the days there to fix it on; asks for another date
 * - `calendar.remove` (`x`): removes one that was never announced
 * - `calendar.list-series`, `calendar.edit-together` (`x`): asks for many that an
 *   activity, or 0 for the selected one, is made of; and what to set of all of them
 * - `calendar.settle-what` (`xs`): settles what is open of an activity, or asks for
 *   what that takes
 * - `calendar.view` (`s`): shows "year", "month", "agenda", "settle" or "resources"
 * - `calendar.turn` (`i`), `calendar.today`: shows another month; the one it is
 * - `calendar.new-activity`, `calendar.new-activity-on` (`(sax)`): adds one, on a date in words,
 *   that takes places, persons and teams
 * - `calendar.release`: asks how to announce
 * - `calendar.copy`, `calendar.copy-activity` (`x`): copies the activity that is selected,
 *   or that one, or with 0 all of them, as text and as a table
 * - `calendar.toggle-pane`, and `calendar.leave-pane`, which goes back to the view
 */
struct _LaurelCalendarPage {
  LaurelPage parent_instance;

  AdwFlap *flap;
  GtkStack *views;
  LaurelLater *pane;
  LaurelMonthView *month;

  char *view;          /* the name of the one that is shown */
  GSignalGroup *watch; /* of the session */
  GSignalGroup *watch_store;
  gboolean closed;     /* the pane was closed, so it stays so when another is selected */
  gboolean adding;     /* an activity is being added here */
  gint64 fresh;        /* the entry that added it, while nothing else was done since; or 0 */
  gboolean naming;     /* the activity that comes next was added here: it wants a title */
  guint name_id;
};

G_DEFINE_FINAL_TYPE (LaurelCalendarPage, laurel_calendar_page, LAUREL_TYPE_PAGE)

typedef enum {
  PROP_VIEW = 1,
} Prop;

static GParamSpec *props[PROP_VIEW + 1];

static const LaurelPageCommand COMMANDS[] = {
  { "calendar.add-phase", &LAUREL_PHASE_ADD },
  { "calendar.add-role", &LAUREL_ROLE_ADD },
  { "calendar.cancel", &LAUREL_ACTIVITY_CANCEL },
  { "calendar.change-role", &LAUREL_ROLE_CHANGE },
  { "calendar.confirm-booking", &LAUREL_BOOKING_CONFIRM },
  { "calendar.dissolve-series", &LAUREL_SERIES_REMOVE },
  { "calendar.edit", &LAUREL_ACTIVITY_EDIT },
  { "calendar.edit-phase", &LAUREL_PHASE_EDIT },
  { "calendar.do-reminder", &LAUREL_REMINDER_DO },
  { "calendar.edit-reminder", &LAUREL_REMINDER_EDIT },
  { "calendar.fit-series", &LAUREL_SERIES_FIT },
  { "calendar.move", &LAUREL_ACTIVITY_MOVE },
  { "calendar.postpone", &LAUREL_ACTIVITY_POSTPONE },
  { "calendar.remove-activity", &LAUREL_ACTIVITY_REMOVE },
  { "calendar.remove-phase", &LAUREL_PHASE_REMOVE },
  { "calendar.remove-reminder", &LAUREL_REMINDER_REMOVE },
  { "calendar.remove-role", &LAUREL_ROLE_REMOVE },
  { "calendar.reorder-phase", &LAUREL_PHASE_REORDER },
  { "calendar.reorder-role", &LAUREL_ROLE_REORDER },
  { "calendar.set-days", &LAUREL_ACTIVITY_SET_DAYS },
  { "calendar.rank-booking", &LAUREL_BOOKING_RANK },
  { "calendar.release-booking", &LAUREL_BOOKING_RELEASE },
  { "calendar.release-plan", &LAUREL_RELEASE_MAKE },
  { "calendar.settle", &LAUREL_ACTIVITY_SETTLE },
  { "calendar.shift", &LAUREL_ACTIVITY_SHIFT },
  { "calendar.take", &LAUREL_BOOKING_TAKE },
  { "calendar.take-out", &LAUREL_SERIES_TAKE_OUT },
  { "calendar.word", &LAUREL_ACTIVITY_WORD },
};

static LaurelActivityPane *
get_pane (LaurelCalendarPage *self)
{
  return LAUREL_ACTIVITY_PANE (laurel_later_build (self->pane));
}

/* ---- actions ---------------------------------------------------------------- */

static void
show (LaurelCalendarPage *self, GVariant *id)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  laurel_session_show (session, 0, g_variant_get_int64 (id));
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
open (GtkWidget *widget, const char *action_name, GVariant *id)
{
  LaurelCalendarPage *self = LAUREL_CALENDAR_PAGE (widget);

  show (self, id);
  laurel_activity_pane_enter (get_pane (self));
}

static gboolean
may_change (GtkWidget *widget)
{
  return laurel_check_writable (widget, laurel_page_get_session (LAUREL_PAGE (widget)));
}

static void
fix (GtkWidget *widget, const char *action_name, GVariant *id)
{
  if (!may_change (widget))
    return;

  show (LAUREL_CALENDAR_PAGE (widget), id);
  laurel_activity_pane_fix (get_pane (LAUREL_CALENDAR_PAGE (widget)));
}

static void
move_to (GtkWidget *widget, const char *action_name, GVariant *id)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (widget));

  if (!may_change (widget))
    return;

  laurel_session_show (session, 0, g_variant_get_int64 (id));
  laurel_move_dialog_present (widget, session);
}

/* What belongs to a series is asked about as a whole. */
static LaurelActivity *
find_series (GtkWidget *widget, GVariant *id)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (widget));
  LaurelActivity *series = NULL;

  if (!may_change (widget))
    return NULL;

  series = laurel_activity_find_series (session, g_variant_get_int64 (id));
  if (series == NULL)
    laurel_toast (widget, _("Select an activity first."));

  return series;
}

static void
list_series (GtkWidget *widget, const char *action_name, GVariant *id)
{
  g_autoptr (LaurelActivity) series = find_series (widget, id);

  if (series != NULL)
    laurel_series_dialog_present (widget, laurel_page_get_session (LAUREL_PAGE (widget)), series);
}

static void
edit_together (GtkWidget *widget, const char *action_name, GVariant *id)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (widget));
  g_autoptr (LaurelActivity) series = find_series (widget, id);

  if (series == NULL)
    return;

  if (laurel_activity_is_series (session, series))
    laurel_series_edit_dialog_present (widget, session, series);
  else
    laurel_toast (widget, _("This activity is no series. Make one of it first."));
}

static void
remove_shown (GtkWidget *widget, const char *action_name, GVariant *id)
{
  gtk_widget_activate_action (widget, "calendar.remove-activity", "(x)",
                              g_variant_get_int64 (id));
}

static void
toggle_pane (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwFlap *flap = LAUREL_CALENDAR_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

/* Where the pane lies over the view it goes away. */
static gboolean
laurel_calendar_page_grab_focus (GtkWidget *widget)
{
  LaurelCalendarPage *self = LAUREL_CALENDAR_PAGE (widget);

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);

  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
}

/* Who leaves an activity that was just added,
 * and did nothing with it, did not want it. */
static void
leave_pane (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelCalendarPage *self = LAUREL_CALENDAR_PAGE (widget);
  gint64 fresh = self->fresh;

  self->fresh = 0;
  if (fresh != 0)
    gtk_widget_activate_action (widget, "journal.revert", "x", fresh);
  gtk_widget_grab_focus (widget);
}

static void
confirm_place (GtkWidget *widget, gint64 id)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "place-status", "confirmed");
  gtk_widget_activate_action (widget, "calendar.edit", "(xa{ss})", id, &fields);
}

static void
settle_what (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelCalendarPage *self = LAUREL_CALENDAR_PAGE (widget);
  const char *what;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &what);
  if (g_str_equal (what, "confirm-place")) {
    confirm_place (widget, id);
  } else if (g_str_equal (what, "name-place")) {
    show (self, g_variant_new_int64 (id));
    laurel_activity_pane_place (get_pane (self));
  } else {
    gtk_widget_activate_action (widget, g_str_equal (what, "fix-date") ? "calendar.fix"
                                                                       : "calendar.move-to",
                                "x", id);
  }
}

static void
set_view (LaurelCalendarPage *self, const char *view)
{
  if (g_strcmp0 (self->view, view) == 0)
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
  gtk_stack_set_visible_child_name (self->views, view);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
}

static char *
format_count (LaurelCalendarPage *self, guint n)
{
  return g_strdup_printf ("%u", n);
}

static gboolean
is_any (LaurelCalendarPage *self, guint n)
{
  return n > 0;
}

static char *
format_month (LaurelCalendarPage *self, int month)
{
  return month > 0 ? laurel_month_dup_name (month) : NULL;
}

static char *
format_short_month (LaurelCalendarPage *self, int month)
{
  return month > 0 ? laurel_month_dup_short_name (month) : NULL;
}

static gboolean
is_month (LaurelCalendarPage *self, const char *view)
{
  return g_strcmp0 (view, "month") == 0;
}

static void
turn (GtkWidget *widget, const char *action_name, GVariant *months)
{
  laurel_month_view_turn (LAUREL_CALENDAR_PAGE (widget)->month, g_variant_get_int32 (months));
}

static void
today (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_month_view_go_to_today (LAUREL_CALENDAR_PAGE (widget)->month);
}

static gboolean
on_name (gpointer data)
{
  LaurelCalendarPage *self = LAUREL_CALENDAR_PAGE (data);

  self->name_id = 0;
  laurel_activity_pane_name (get_pane (self));

  return G_SOURCE_REMOVE;
}

static gboolean
is_any_selected (LaurelCalendarPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  return session != NULL && laurel_session_get_activity (session) != NULL;
}

/* The pane comes with the first that is selected, and shows it first. Where it would
 * lie over the view it waits until it is asked for. */
static void
on_activity (LaurelCalendarPage *self)
{
  if (is_any_selected (self) && !self->closed && !adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, TRUE);
  if (self->naming && self->name_id == 0)
    self->name_id = g_idle_add (on_name, self);
  self->naming = FALSE;
}

static void
on_told (LaurelCalendarPage *self, gint64 entry)
{
  if (self->adding)
    self->fresh = entry;
}

/* What was just added is no longer as it came, or will not be in a moment: a command that was asked
 * for is on its way, and taking the activity back would meet it there. */
static void
on_asked (LaurelCalendarPage *self)
{
  self->fresh = 0;
}

static void
on_session (LaurelCalendarPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  g_signal_group_set_target (self->watch, session);
  g_signal_group_set_target (self->watch_store,
                             session ? laurel_session_get_store (session) : NULL);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelCalendarPage) self = data;
  g_autoptr (GError) error = NULL;

  self->adding = FALSE;
  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    return;

  self->naming = FALSE;
  laurel_report (GTK_WIDGET (self), error);
}

static void
new_activity (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelCalendarPage *self = LAUREL_CALENDAR_PAGE (widget);
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  LaurelProgramme *programme = laurel_session_get_programme (session);
  GVariant *resources = parameter ? g_variant_get_child_value (parameter, 1)
                                  : g_variant_new ("ax", NULL);
  g_autoptr (GVariant) taken = g_variant_take_ref (resources);
  const char *words = NULL;
  GVariantBuilder fields;

  if (programme == NULL || !may_change (widget))
    return;

  if (parameter != NULL)
    g_variant_get_child (parameter, 0, "&s", &words);

  laurel_session_take_newest (session);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "title", _("New activity"));
  if (words != NULL)
    g_variant_builder_add (&fields, "{ss}", "words", words);
  self->naming = TRUE;
  self->adding = TRUE;
  laurel_session_run_async (session, &LAUREL_ACTIVITY_ADD_TAKING,
                            g_variant_new ("(xa{ss}@ax)",
                                           laurel_row_get_id (LAUREL_ROW (programme)), &fields,
                                           taken), on_added, g_object_ref (self));
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
release (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (may_change (widget))
    laurel_release_dialog_present (widget, laurel_page_get_session (LAUREL_PAGE (widget)));
}

static void
copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_plan_copy_selected (widget, laurel_page_get_session (LAUREL_PAGE (widget)));
}

static void
copy_activity (GtkWidget *widget, const char *action_name, GVariant *id)
{
  laurel_plan_copy (widget, laurel_page_get_session (LAUREL_PAGE (widget)),
                    g_variant_get_int64 (id));
}

static void
on_flap (LaurelCalendarPage *self)
{
  if (!adw_flap_get_folded (self->flap) && is_any_selected (self))
    self->closed = !adw_flap_get_reveal_flap (self->flap);
}

/* A flap that slides gives the timeline another width without telling those around
 * it, who must know when that takes a scroll bar away. */
static void
on_reveal (LaurelCalendarPage *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self->flap));
}

static void
laurel_calendar_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_VIEW:
    g_value_set_string (value, LAUREL_CALENDAR_PAGE (object)->view);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_calendar_page_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_VIEW:
    set_view (LAUREL_CALENDAR_PAGE (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_calendar_page_dispose (GObject *object)
{
  LaurelCalendarPage *self = LAUREL_CALENDAR_PAGE (object);

  g_clear_handle_id (&self->name_id, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_object (&self->watch_store);
  g_clear_pointer (&self->view, g_free);

  G_OBJECT_CLASS (laurel_calendar_page_parent_class)->dispose (object);
}

static void
laurel_calendar_page_class_init (LaurelCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_calendar_page_get_property;
  object_class->set_property = laurel_calendar_page_set_property;
  object_class->dispose = laurel_calendar_page_dispose;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_calendar_page_grab_focus;

  props[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "year",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_CALENDAR_BAR);
  g_type_ensure (LAUREL_TYPE_FOLD_LAYOUT);
  g_type_ensure (LAUREL_TYPE_LATER);
  g_type_ensure (LAUREL_TYPE_MONTH_VIEW);
  g_type_ensure (LAUREL_TYPE_PLAN_LIST);
  g_type_ensure (LAUREL_TYPE_YEAR_VIEW);
  laurel_page_install_commands (LAUREL_PAGE_CLASS (klass), COMMANDS, G_N_ELEMENTS (COMMANDS));
  gtk_widget_class_install_action (widget_class, "calendar.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "calendar.copy-activity", "x", copy_activity);
  gtk_widget_class_install_action (widget_class, "calendar.edit-together", "x", edit_together);
  gtk_widget_class_install_action (widget_class, "calendar.fix", "x", fix);
  gtk_widget_class_install_action (widget_class, "calendar.leave-pane", NULL, leave_pane);
  gtk_widget_class_install_action (widget_class, "calendar.list-series", "x", list_series);
  gtk_widget_class_install_action (widget_class, "calendar.move-to", "x", move_to);
  gtk_widget_class_install_action (widget_class, "calendar.new-activity", NULL, new_activity);
  gtk_widget_class_install_action (widget_class, "calendar.new-activity-on", "(sax)", new_activity);
  gtk_widget_class_install_action (widget_class, "calendar.open", "x", open);
  gtk_widget_class_install_action (widget_class, "calendar.release", NULL, release);
  gtk_widget_class_install_action (widget_class, "calendar.remove", "x", remove_shown);
  gtk_widget_class_install_action (widget_class, "calendar.settle-what", "(xs)", settle_what);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today);
  gtk_widget_class_install_action (widget_class, "calendar.toggle-pane", NULL, toggle_pane);
  gtk_widget_class_install_action (widget_class, "calendar.turn", "i", turn);
  gtk_widget_class_install_property_action (widget_class, "calendar.view", "view");
  g_type_ensure (LAUREL_TYPE_ACTIVITY_PANE);
  g_type_ensure (LAUREL_TYPE_RELEASE_STRIP);
  g_type_ensure (LAUREL_TYPE_RESOURCES_PAGE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCalendarPage, flap);
  gtk_widget_class_bind_template_child (widget_class, LaurelCalendarPage, month);
  gtk_widget_class_bind_template_child_full (widget_class, "narrow", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelCalendarPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LaurelCalendarPage, views);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
  gtk_widget_class_bind_template_callback (widget_class, format_month);
  gtk_widget_class_bind_template_callback (widget_class, format_short_month);
  gtk_widget_class_bind_template_callback (widget_class, is_any);
  gtk_widget_class_bind_template_callback (widget_class, on_flap);
  gtk_widget_class_bind_template_callback (widget_class, is_month);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
}

static void
laurel_calendar_page_init (LaurelCalendarPage *self)
{
  self->view = g_strdup ("year");
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_flap_prepare (self->flap);
  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (on_activity), self);
  g_signal_group_connect_swapped (self->watch, "told", G_CALLBACK (on_told), self);
  self->watch_store = g_signal_group_new (LAUREL_TYPE_STORE);
  g_signal_group_connect_swapped (self->watch_store, "changed", G_CALLBACK (on_asked), self);
  g_signal_connect (self, "asked", G_CALLBACK (on_asked), NULL);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
