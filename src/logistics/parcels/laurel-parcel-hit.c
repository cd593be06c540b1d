/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-hit.h"

/**
 * LaurelParcelHit:
 *
 * A parcel that a search found: of which season and drive, its number, to whom it is, its waybill.
 */
struct _LaurelParcelHit {
  LaurelRow parent_instance;

  gint64 programme_id;
  char *programme_title;
  gint64 drive_id;
  char *drive_title;
  int number;
  char *receiver;
  char *waybill;
};

G_DEFINE_FINAL_TYPE (LaurelParcelHit, laurel_parcel_hit, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelParcelHit, member) }

/* In the order of the columns of SELECT_PARCEL_HIT. */
static const LaurelField FIELDS[] = {
  FIELD ("programme-id", ID, programme_id),
  FIELD ("programme-title", TEXT, programme_title),
  FIELD ("drive-id", ID, drive_id),
  FIELD ("drive-title", TEXT, drive_title),
  FIELD ("number", INT, number),
  FIELD ("receiver", TEXT, receiver),
  FIELD ("waybill", TEXT, waybill),
};

#undef FIELD

static void
laurel_parcel_hit_class_init (LaurelParcelHitClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_parcel_hit_init (LaurelParcelHit *self)
{
}

gint64
laurel_parcel_hit_get_programme_id (LaurelParcelHit *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_HIT (self), 0);

  return self->programme_id;
}

const char *
laurel_parcel_hit_get_programme_title (LaurelParcelHit *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_HIT (self), NULL);

  return self->programme_title;
}

gint64
laurel_parcel_hit_get_drive_id (LaurelParcelHit *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_HIT (self), 0);

  return self->drive_id;
}

const char *
laurel_parcel_hit_get_drive_title (LaurelParcelHit *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_HIT (self), NULL);

  return self->drive_title;
}

int
laurel_parcel_hit_get_number (LaurelParcelHit *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_HIT (self), 0);

  return self->number;
}

const char *
laurel_parcel_hit_get_receiver (LaurelParcelHit *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_HIT (self), NULL);

  return self->receiver;
}

const char *
laurel_parcel_hit_get_waybill (LaurelParcelHit *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_HIT (self), NULL);

  return self->waybill;
}
