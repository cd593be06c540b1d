/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-year-view.h"

#include "ui/calendar/laurel-timeline.h"

/**
 * LaurelYearView:
 *
 * The activities of a session's programme on a timeline.
 *
 * What is shown is bound to the session in the template. What the user chooses
 * here, an activity or how much time to see, is the session's at once; the rest
 * are actions of the page (see #LaurelTimeline).
 */
struct _LaurelYearView {
  AdwBin parent_instance;

  LaurelTimeline *timeline;

  LaurelSession *session;  /* (nullable) */
  GBindingGroup *bindings; /* what goes both ways */
};

G_DEFINE_FINAL_TYPE (LaurelYearView, laurel_year_view, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

static gboolean
laurel_year_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LAUREL_YEAR_VIEW (widget)->timeline));
}

static void
set_session (LaurelYearView *self, LaurelSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  /* First the lists, by the template, so that the activity is found in them. */
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  g_binding_group_set_source (self->bindings, session);
}

static void
laurel_year_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelYearView *self = LAUREL_YEAR_VIEW (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
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
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_year_view_dispose (GObject *object)
{
  LaurelYearView *self = LAUREL_YEAR_VIEW (object);

  g_clear_object (&self->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_YEAR_VIEW);
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
  widget_class->grab_focus = laurel_year_view_grab_focus;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-year-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelYearView, timeline);
}

static void
laurel_year_view_init (LaurelYearView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "activity", self->timeline, "activity",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "zoom", self->timeline, "zoom",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}
