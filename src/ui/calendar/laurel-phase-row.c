/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-phase-row.h"

#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-phase-rule.h"
#include "calendar/laurel-phase.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPhaseRow:
 *
 * A phase of an activity on a row that opens to edit it; it says where the phase
 * lies outside its activity.
 */
struct _LaurelPhaseRow {
  AdwExpanderRow parent_instance;

  LaurelActivity *activity; /* (nullable) */
  LaurelPhase *phase;       /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelPhaseRow, laurel_phase_row, ADW_TYPE_EXPANDER_ROW)

typedef enum {
  PROP_ACTIVITY = 1,
  PROP_PHASE,
} Prop;

static GParamSpec *props[PROP_PHASE + 1];

static gint64
get_id (GtkWidget *widget)
{
  return laurel_row_get_id (LAUREL_ROW (LAUREL_PHASE_ROW (widget)->phase));
}

static LaurelPhase *
get_neighbour (GtkWidget *widget)
{
  return widget != NULL && LAUREL_IS_PHASE_ROW (widget) ? LAUREL_PHASE_ROW (widget)->phase : NULL;
}

static void
move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPhase *before = get_neighbour (gtk_widget_get_prev_sibling (widget));

  if (before != NULL)
    gtk_widget_activate_action (widget, "calendar.reorder-phase", "(xi)", get_id (widget),
                                laurel_phase_get_position (before));
}

static void
move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPhase *after = get_neighbour (gtk_widget_get_next_sibling (widget));

  if (after != NULL)
    gtk_widget_activate_action (widget, "calendar.reorder-phase", "(xi)", get_id (widget),
                                laurel_phase_get_position (after) + 1);
}

static void
remove_phase (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.remove-phase", "(x)", get_id (widget));
}

/* ---- closures --------------------------------------------------------------- */

static char *
dup_reading (LaurelPhaseRow *self)
{
  LaurelWindow window = laurel_phase_get_window (self->phase);
  const char *words = laurel_phase_get_words (self->phase);

  if (!laurel_window_is_known (&window))
    return g_strdup (words ? words : _("No date yet"));

  return laurel_date_describe (&window, laurel_language_get_own (),
                               laurel_activity_get_year (self->activity),
                               LAUREL_DATE_STYLE_SHORT);
}

/* A binding from the row to itself could not be taken apart again in GTK 4.8, so
 * this is said here. */
static void
show_phase (LaurelPhaseRow *self)
{
  g_autofree char *reading = NULL;

  if (self->activity == NULL || self->phase == NULL)
    return;

  reading = dup_reading (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), laurel_phase_get_title (self->phase));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), reading);
}

static void
on_phase (LaurelPhaseRow *self)
{
  if (self->phase != NULL)
    g_signal_connect_object (self->phase, "notify", G_CALLBACK (show_phase), self,
                             G_CONNECT_SWAPPED);
  show_phase (self);
}

static char *
format_reading (LaurelPhaseRow *self, const char *words, int year, const char *habits)
{
  return laurel_words_dup_reading (words, year,
                                   self->activity ? laurel_activity_get_habits (self->activity)
                                                  : NULL);
}

/* (nullable): how it contradicts its activity */
static char *
format_warning (LaurelPhaseRow *self)
{
  LaurelWindow phase, activity;

  if (self->activity == NULL || self->phase == NULL)
    return NULL;

  phase = laurel_phase_get_window (self->phase);
  activity = laurel_activity_get_window (self->activity);

  return laurel_phase_dup_warning (laurel_phase_get_title (self->phase), &phase, &activity);
}

static gboolean
has_text (LaurelPhaseRow *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
laurel_phase_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelPhaseRow *self = LAUREL_PHASE_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_ACTIVITY:
    g_value_set_object (value, self->activity);
    break;
  case PROP_PHASE:
    g_value_set_object (value, self->phase);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_phase_row_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelPhaseRow *self = LAUREL_PHASE_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_ACTIVITY:
    if (g_set_object (&self->activity, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_PHASE:
    if (g_set_object (&self->phase, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_phase_row_dispose (GObject *object)
{
  LaurelPhaseRow *self = LAUREL_PHASE_ROW (object);

  g_clear_object (&self->activity);
  g_clear_object (&self->phase);

  G_OBJECT_CLASS (laurel_phase_row_parent_class)->dispose (object);
}

static void
laurel_phase_row_class_init (LaurelPhaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_phase_row_get_property;
  object_class->set_property = laurel_phase_row_set_property;
  object_class->dispose = laurel_phase_row_dispose;

  props[PROP_ACTIVITY] = g_param_spec_object ("activity", NULL, NULL, LAUREL_TYPE_ACTIVITY, flags);
  props[PROP_PHASE] = g_param_spec_object ("phase", NULL, NULL, LAUREL_TYPE_PHASE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  gtk_widget_class_install_action (widget_class, "phase.down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "phase.remove", NULL, remove_phase);
  gtk_widget_class_install_action (widget_class, "phase.up", NULL, move_up);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-phase-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_reading);
  gtk_widget_class_bind_template_callback (widget_class, format_warning);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
laurel_phase_row_init (LaurelPhaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::phase", G_CALLBACK (on_phase), NULL);
}
