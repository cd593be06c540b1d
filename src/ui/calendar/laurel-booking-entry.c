/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-booking-entry.h"

#include "base/laurel-compat.h"
#include "calendar/laurel-resource.h"
#include "ui/kit/laurel-access.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBookingEntry:
 *
 * Lets an activity take something: a name, what kind of thing that is, and
 * whether it is only held. What is not there yet is made.
 */
struct _LaurelBookingEntry {
  AdwEntryRow parent_instance;

  char *kind;
  char *state;
};

G_DEFINE_FINAL_TYPE (LaurelBookingEntry, laurel_booking_entry, ADW_TYPE_ENTRY_ROW)

typedef enum {
  PROP_KIND = 1,
  PROP_STATE,
} Prop;

static GParamSpec *props[PROP_STATE + 1];

static void
on_apply (LaurelBookingEntry *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "taken.add", "(sss)", self->kind,
                              gtk_editable_get_text (GTK_EDITABLE (self)), self->state);
  gtk_editable_set_text (GTK_EDITABLE (self), "");
}

static char *
format_kind (LaurelBookingEntry *self, const char *kind)
{
  return g_strdup (laurel_resource_kind_get_label (kind));
}

static void
laurel_booking_entry_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_KIND:
    g_value_set_string (value, LAUREL_BOOKING_ENTRY (object)->kind);
    break;
  case PROP_STATE:
    g_value_set_string (value, LAUREL_BOOKING_ENTRY (object)->state);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_booking_entry_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  LaurelBookingEntry *self = LAUREL_BOOKING_ENTRY (object);
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_KIND:
    changed = laurel_set_str (&self->kind, g_value_get_string (value));
    break;
  case PROP_STATE:
    changed = laurel_set_str (&self->state, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
laurel_booking_entry_finalize (GObject *object)
{
  g_free (LAUREL_BOOKING_ENTRY (object)->kind);
  g_free (LAUREL_BOOKING_ENTRY (object)->state);

  G_OBJECT_CLASS (laurel_booking_entry_parent_class)->finalize (object);
}

static void
laurel_booking_entry_class_init (LaurelBookingEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_booking_entry_get_property;
  object_class->set_property = laurel_booking_entry_set_property;
  object_class->finalize = laurel_booking_entry_finalize;

  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_property_action (widget_class, "booking.choose-kind", "kind");
  gtk_widget_class_install_property_action (widget_class, "booking.choose-state", "state");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-booking-entry.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
}

static void
laurel_booking_entry_init (LaurelBookingEntry *self)
{
  self->kind = g_strdup ("venue");
  self->state = g_strdup ("held");
  laurel_access_open_entry (ADW_ENTRY_ROW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
}
