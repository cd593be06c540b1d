/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-pane.h"

#include "ui/calendar/laurel-activity-announced.h"
#include "ui/calendar/laurel-activity-history.h"
#include "ui/calendar/laurel-activity-menu.h"
#include "ui/calendar/laurel-activity-paper.h"
#include "ui/calendar/laurel-activity-phases.h"
#include "ui/calendar/laurel-activity-reminders.h"
#include "ui/calendar/laurel-activity-series.h"
#include "ui/calendar/laurel-activity-state.h"
#include "ui/calendar/laurel-activity-taken.h"
#include "ui/calendar/laurel-activity-what.h"
#include "ui/calendar/laurel-activity-when.h"
#include "ui/calendar/laurel-activity-where.h"
#include "ui/calendar/laurel-activity-who.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityPane:
 *
 * Everything about the activity that is selected, edited where it is shown. It is
 * made of sections; this one only knows which activity they are about.
 */
struct _LaurelActivityPane {
  AdwBin parent_instance;

  LaurelActivityWhat *what;
  LaurelActivityWhen *when;
  GtkWidget *where;
  GtkMenuButton *menu;
  GtkScrolledWindow *scroller;

  LaurelSession *session; /* (nullable) */
  gint64 raise_until;     /* a time of the frame clock; 0: not raised yet */
  GSignalGroup *watch;    /* of the session */
};

G_DEFINE_FINAL_TYPE (LaurelActivityPane, laurel_activity_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

enum {
  RAISE_TIME = 400 * 1000, /* µs: longer than a flap takes to open */
  ROOM_ABOVE = 12,
};

static char *
choose_face (LaurelActivityPane *self, LaurelActivity *activity)
{
  return g_strdup (activity != NULL ? "activity" : "empty");
}

static char *
format_number (LaurelActivityPane *self, const char *number)
{
  /* Translators: the number of an activity, and where it has it: 13 · in the plan. */
  return g_strdup_printf (_("%s · in the plan"), number);
}

/* What it is may have changed since it was opened last. */
static void
on_menu (GtkMenuButton *button, gpointer data)
{
  LaurelActivityPane *self = data;
  LaurelActivity *activity = laurel_session_get_activity (self->session);
  g_autoptr (GMenuModel) menu =
    activity ? laurel_activity_menu_new (self->session, activity) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

/* Opens the calendar to fix the date of the activity in. */
void
laurel_activity_pane_fix (LaurelActivityPane *self)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_PANE (self));

  laurel_activity_when_fix (self->when);
}

/* Puts the cursor into the words that say when it is. */
void
laurel_activity_pane_enter (LaurelActivityPane *self)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_PANE (self));

  laurel_activity_when_enter (self->when);
}

/* As long as the pane comes in. */
static gboolean
raise_title (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LaurelActivityPane *self = LAUREL_ACTIVITY_PANE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double y;

  if (self->raise_until == 0)
    self->raise_until = now + RAISE_TIME;
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self->what), GTK_WIDGET (self->scroller), 0, 0,
                                        NULL, &y))
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + y - ROOM_ABOVE);

  return now < self->raise_until ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Puts the cursor into its title, and that where no toast comes over it. */
void
laurel_activity_pane_name (LaurelActivityPane *self)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_PANE (self));

  laurel_activity_what_name (self->what);
  self->raise_until = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), raise_title, NULL, NULL);
}

/* Puts the cursor into its place. */
void
laurel_activity_pane_place (LaurelActivityPane *self)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_PANE (self));

  gtk_widget_child_focus (self->where, GTK_DIR_TAB_FORWARD);
}

/* Another one is shown from its title on. */
static void
on_activity (LaurelActivityPane *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
set_session (LaurelActivityPane *self, LaurelSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->watch, session);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
laurel_activity_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_ACTIVITY_PANE (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_activity_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    set_session (LAUREL_ACTIVITY_PANE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_activity_pane_dispose (GObject *object)
{
  g_clear_object (&LAUREL_ACTIVITY_PANE (object)->watch);
  g_clear_object (&LAUREL_ACTIVITY_PANE (object)->session);

  G_OBJECT_CLASS (laurel_activity_pane_parent_class)->dispose (object);
}

static void
laurel_activity_pane_class_init (LaurelActivityPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_activity_pane_get_property;
  object_class->set_property = laurel_activity_pane_set_property;
  object_class->dispose = laurel_activity_pane_dispose;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_ACTIVITY_ANNOUNCED);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_HISTORY);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_PAPER);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_PHASES);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_REMINDERS);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_SERIES);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_STATE);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_TAKEN);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_WHAT);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_WHEN);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_WHERE);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_WHO);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPane, menu);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPane, what);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPane, when);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPane, where);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "calendar.leave-pane",
                                       NULL);
  gtk_widget_class_bind_template_callback (widget_class, format_number);
}

static void
laurel_activity_pane_init (LaurelActivityPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (on_activity), self);
  gtk_menu_button_set_create_popup_func (self->menu, on_menu, self, NULL);
}
