/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-booking.h"

#include "calendar/laurel-window-fields.h"

/**
 * LaurelBooking:
 *
 * A resource that is taken by an activity, or by one of its phases, and when that
 * is: who is where, when.
 */
struct _LaurelBooking {
  LaurelRow parent_instance;

  gint64 resource_id;
  char *resource_kind;
  char *resource;
  gint64 activity_id;
  gint64 programme_id;
  char *activity;
  char *title;
  gint64 phase_id;
  char *phase;
  char *state;
  int rank;
  char *status;
  LaurelWindowFields when;
  char *note;
  gint64 series_id;
};

G_DEFINE_FINAL_TYPE (LaurelBooking, laurel_booking, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelBooking, member) }

/* In the order of the columns of SELECT_BOOKING. */
static const LaurelField FIELDS[] = {
  FIELD ("resource-id", ID, resource_id),
  FIELD ("resource-kind", TEXT, resource_kind),
  FIELD ("resource", TEXT, resource),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("programme-id", ID, programme_id),
  FIELD ("activity", TEXT, activity),
  FIELD ("title", TEXT, title),
  FIELD ("phase-id", ID, phase_id),
  FIELD ("phase", TEXT, phase),
  FIELD ("state", TEXT, state),
  FIELD ("rank", INT, rank),
  FIELD ("status", TEXT, status),
  LAUREL_WINDOW_FIELDS (LaurelBooking),
  FIELD ("note", TEXT, note),
  FIELD ("series-id", ID, series_id),
};

#undef FIELD

static void
laurel_booking_class_init (LaurelBookingClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_booking_init (LaurelBooking *self)
{
}

gint64
laurel_booking_get_resource_id (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), 0);

  return self->resource_id;
}

const char *
laurel_booking_get_resource_kind (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), NULL);

  return self->resource_kind;
}

const char *
laurel_booking_get_resource (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), NULL);

  return self->resource;
}

gint64
laurel_booking_get_activity_id (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), 0);

  return self->activity_id;
}

/* What its activity belongs to, or 0. */
gint64
laurel_booking_get_series_id (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), 0);

  return self->series_id;
}

gint64
laurel_booking_get_programme_id (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), 0);

  return self->programme_id;
}

const char *
laurel_booking_get_activity (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), NULL);

  return self->activity;
}

const char *
laurel_booking_get_title (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), NULL);

  return self->title;
}

const char *
laurel_booking_get_phase (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), NULL);

  return self->phase;
}

const char *
laurel_booking_get_state (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), NULL);

  return self->state;
}

int
laurel_booking_get_rank (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), 0);

  return self->rank;
}

const char *
laurel_booking_get_status (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), NULL);

  return self->status;
}

/**
 * laurel_booking_get_window:
 *
 * Returns: when that is, as far as the plan says
 */
LaurelWindow
laurel_booking_get_window (LaurelBooking *self)
{
  g_return_val_if_fail (LAUREL_IS_BOOKING (self), (LaurelWindow) { 0 });

  return laurel_window_fields_get (&self->when);
}
