/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-way-event.h"

/**
 * LaurelWayEvent:
 *
 * What a carrier told of a waybill. Of one that no parcel has, it is set aside.
 */
struct _LaurelWayEvent {
  LaurelRow parent_instance;

  gint64 drive_id;
  gint64 parcel_id;
  int parcel;
  char *waybill;
  char *at;
  char *place;
  char *state;
  char *source;
};

G_DEFINE_FINAL_TYPE (LaurelWayEvent, laurel_way_event, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelWayEvent, member) }

/* In the order of the columns of SELECT_WAY_EVENT. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("parcel-id", ID, parcel_id),
  FIELD ("parcel", INT, parcel),
  FIELD ("waybill", TEXT, waybill),
  FIELD ("at", TEXT, at),
  FIELD ("place", TEXT, place),
  FIELD ("state", TEXT, state),
  FIELD ("source", TEXT, source),
};

#undef FIELD

static void
laurel_way_event_class_init (LaurelWayEventClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_way_event_init (LaurelWayEvent *self)
{
}

const char *
laurel_way_event_get_waybill (LaurelWayEvent *self)
{
  g_return_val_if_fail (LAUREL_IS_WAY_EVENT (self), NULL);

  return self->waybill;
}

const char *
laurel_way_event_get_at (LaurelWayEvent *self)
{
  g_return_val_if_fail (LAUREL_IS_WAY_EVENT (self), NULL);

  return self->at;
}

const char *
laurel_way_event_get_place (LaurelWayEvent *self)
{
  g_return_val_if_fail (LAUREL_IS_WAY_EVENT (self), NULL);

  return self->place;
}

const char *
laurel_way_event_get_state (LaurelWayEvent *self)
{
  g_return_val_if_fail (LAUREL_IS_WAY_EVENT (self), NULL);

  return self->state;
}
