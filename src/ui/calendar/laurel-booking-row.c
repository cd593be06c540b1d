/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-booking-row.h"

#include "calendar/laurel-booking.h"
#include "calendar/laurel-resource.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBookingRow:
 *
 * A place, a person or a team that an activity takes, whether that is certain,
 * and a menu to say it otherwise.
 */
struct _LaurelBookingRow {
  AdwPreferencesRow parent_instance;

  LaurelBooking *booking; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelBookingRow, laurel_booking_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum {
  PROP_BOOKING = 1,
} Prop;

static GParamSpec *props[PROP_BOOKING + 1];

static gint64
get_id (GtkWidget *widget)
{
  return laurel_row_get_id (LAUREL_ROW (LAUREL_BOOKING_ROW (widget)->booking));
}

/* Whether the holds that it defeats are released, too. */
static void
confirm (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.confirm-booking", "(xb)", get_id (widget),
                              g_variant_get_boolean (parameter));
}

static void
rank (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.rank-booking", "(xi)", get_id (widget),
                              g_variant_get_int32 (parameter));
}

static void
release (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.release-booking", "(x)", get_id (widget));
}

static char *
format_kind (LaurelBookingRow *self, const char *kind)
{
  return g_strdup (kind ? laurel_resource_kind_get_label (kind) : NULL);
}

/**
 * laurel_booking_dup_state:
 * @state: "held" or "confirmed"
 * @rank: of a hold: 1 is the first that gets it
 * @phase: (nullable): the phase that takes it, when it is not all of the activity
 *
 * Returns: (transfer full): how certain it is that it is taken, for people
 */
char *
laurel_booking_dup_state (const char *state, int rank, const char *phase)
{
  g_autofree char *held = NULL;

  if (g_strcmp0 (state, "held") == 0)
    /* Translators: %d is the rank of a hold: 1 is the first that gets it. */
    held = g_strdup_printf (_("Held, rank %d"), rank);
  if (phase == NULL)
    return g_strdup (held ? held : _("Confirmed"));

  /* Translators: %1$s is “Confirmed” or “Held, rank 1”, %2$s a phase of an activity. */
  return g_strdup_printf (_("%1$s · %2$s"), held ? held : _("Confirmed"), phase);
}

static char *
format_state (LaurelBookingRow *self, const char *state, int place, const char *phase)
{
  return laurel_booking_dup_state (state, place, phase);
}

static void
laurel_booking_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_BOOKING:
    g_value_set_object (value, LAUREL_BOOKING_ROW (object)->booking);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_booking_row_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_BOOKING:
    if (g_set_object (&LAUREL_BOOKING_ROW (object)->booking, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_booking_row_dispose (GObject *object)
{
  g_clear_object (&LAUREL_BOOKING_ROW (object)->booking);

  G_OBJECT_CLASS (laurel_booking_row_parent_class)->dispose (object);
}

static void
laurel_booking_row_class_init (LaurelBookingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_booking_row_get_property;
  object_class->set_property = laurel_booking_row_set_property;
  object_class->dispose = laurel_booking_row_dispose;

  props[PROP_BOOKING] = g_param_spec_object ("booking", NULL, NULL, LAUREL_TYPE_BOOKING,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_BOOKING);
  gtk_widget_class_install_action (widget_class, "booking.confirm", "b", confirm);
  gtk_widget_class_install_action (widget_class, "booking.rank", "i", rank);
  gtk_widget_class_install_action (widget_class, "booking.release", NULL, release);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-booking-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_kind);
  gtk_widget_class_bind_template_callback (widget_class, format_state);
}

static void
laurel_booking_row_init (LaurelBookingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
