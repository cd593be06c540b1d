/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-year-view.h"

#include "ui/calendar/laurel-timeline.h"
#include "ui/kit/laurel-one-stop.h"

/**
 * LaurelYearView:
 *
 * The activities of a session's programme on a timeline; or, where there are none
 * yet, what to begin with.
 *
 * What is shown is bound to the session in the template. What the user chooses
 * here, an activity or how much time to see, is the session's at once; the rest
 * are actions of the page (see #LaurelTimeline).
 */
struct _LaurelYearView {
  AdwBin parent_instance;

  LaurelTimeline *timeline;
  GtkWidget *first_step;

  LaurelSession *session;  /* (nullable) */
  GBindingGroup *bindings; /* what goes both ways */
  GSignalGroup *watch;     /* of the activities */
};

G_DEFINE_FINAL_TYPE (LaurelYearView, laurel_year_view, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_FACE,
} Prop;

static GParamSpec *props[PROP_FACE + 1];

/* What is not read yet is not nothing. */
static gboolean
is_empty (LaurelYearView *self)
{
  LaurelRowList *list = self->session ? laurel_session_list_activities (self->session) : NULL;

  return list != NULL && !laurel_row_list_get_loading (list) &&
         laurel_row_list_get_error (list) == NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (list)) == 0;
}

static void
on_activities (LaurelYearView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FACE]);
}

static gboolean
laurel_year_view_grab_focus (GtkWidget *widget)
{
  LaurelYearView *self = LAUREL_YEAR_VIEW (widget);

  if (is_empty (self))
    return gtk_widget_grab_focus (self->first_step);

  return gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

/* The session has others when it shows another season. */
static void
take_activities (LaurelYearView *self)
{
  g_signal_group_set_target (self->watch,
                             self->session ? laurel_session_list_activities (self->session)
                                           : NULL);
  on_activities (self);
}

static void
set_session (LaurelYearView *self, LaurelSession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, take_activities, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_swapped (session, "notify::activities", G_CALLBACK (take_activities), self);

  /* First the lists, by the template, so that the activity is found in them. */
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  g_binding_group_set_source (self->bindings, session);
  take_activities (self);
}

static void
laurel_year_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelYearView *self = LAUREL_YEAR_VIEW (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_FACE:
    g_value_set_static_string (value, is_empty (self) ? "empty" : "timeline");
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_year_view_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelYearView *self = LAUREL_YEAR_VIEW (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    set_session (self, g_value_get_object (value));
    break;
  case PROP_FACE:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_year_view_dispose (GObject *object)
{
  LaurelYearView *self = LAUREL_YEAR_VIEW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_YEAR_VIEW);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, take_activities, self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_year_view_parent_class)->dispose (object);
}

static void
laurel_year_view_class_init (LaurelYearViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_year_view_get_property;
  object_class->set_property = laurel_year_view_set_property;
  object_class->dispose = laurel_year_view_dispose;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_year_view_grab_focus;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * LaurelYearView:face:
   *
   * What it shows: "empty" or "timeline".
   */
  props[PROP_FACE] = g_param_spec_string ("face", NULL, NULL, "timeline",
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-year-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelYearView, first_step);
  gtk_widget_class_bind_template_child (widget_class, LaurelYearView, timeline);
}

static void
laurel_year_view_init (LaurelYearView *self)
{
  self->watch = g_signal_group_new (LAUREL_TYPE_ROW_LIST);
  g_signal_group_connect_swapped (self->watch, "items-changed", G_CALLBACK (on_activities), self);
  g_signal_group_connect_swapped (self->watch, "notify::loading", G_CALLBACK (on_activities),
                                  self);
  g_signal_group_connect_swapped (self->watch, "notify::error", G_CALLBACK (on_activities), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "activity", self->timeline, "activity",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "zoom", self->timeline, "zoom",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}
