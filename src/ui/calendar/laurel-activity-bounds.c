/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-bounds.h"

#include "calendar/laurel-window.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-session.h"

/**
 * LaurelActivityBounds:
 *
 * The four days behind an activity's words, how it fills them, and how long it
 * takes: for whoever knows better than the words.
 */
struct _LaurelActivityBounds {
  AdwExpanderRow parent_instance;

  AdwComboRow *extent;

  LaurelSession *session; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelActivityBounds, laurel_activity_bounds, ADW_TYPE_EXPANDER_ROW)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

/* The choice also follows what is stored; then there is nothing to do. */
static void
on_extent (LaurelActivityBounds *self)
{
  LaurelActivity *activity = self->session ? laurel_session_get_activity (self->session) : NULL;
  LaurelExtent chosen = (LaurelExtent) adw_combo_row_get_selected (self->extent);
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  if (activity == NULL || laurel_activity_get_window (activity).extent == chosen)
    return;

  g_variant_builder_add (&fields, "{ss}", "extent", laurel_extent_to_string (chosen));
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.set-days", "(xa{ss})",
                              laurel_row_get_id (LAUREL_ROW (activity)), &fields);
}

static guint
find_extent (LaurelActivityBounds *self, const char *text)
{
  LaurelExtent extent = LAUREL_EXTENT_WITHIN;

  laurel_extent_from_string (text, &extent);

  return (guint) extent;
}

static char *
format_count (LaurelActivityBounds *self, int count)
{
  return g_strdup_printf ("%d", count);
}

static void
laurel_activity_bounds_get_property (GObject *object, guint prop_id, GValue *value,
                                     GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_ACTIVITY_BOUNDS (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_activity_bounds_set_property (GObject *object, guint prop_id, const GValue *value,
                                     GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    if (g_set_object (&LAUREL_ACTIVITY_BOUNDS (object)->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_activity_bounds_dispose (GObject *object)
{
  g_clear_object (&LAUREL_ACTIVITY_BOUNDS (object)->session);

  G_OBJECT_CLASS (laurel_activity_bounds_parent_class)->dispose (object);
}

static void
laurel_activity_bounds_class_init (LaurelActivityBoundsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_activity_bounds_get_property;
  object_class->set_property = laurel_activity_bounds_set_property;
  object_class->dispose = laurel_activity_bounds_dispose;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-bounds.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityBounds, extent);
  gtk_widget_class_bind_template_callback (widget_class, find_extent);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
  gtk_widget_class_bind_template_callback (widget_class, on_extent);
}

static void
laurel_activity_bounds_init (LaurelActivityBounds *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
