/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel.h"

#include "logistics/laurel-packing.h"

/**
 * LaurelParcel:
 *
 * A parcel to a receiver: what is in it, what it weighs, where it is.
 */
struct _LaurelParcel {
  LaurelRow parent_instance;

  gint64 drive_id;
  int number;
  gint64 receiver_id;
  char *receiver;
  gint64 carrier_id;
  char *carrier;
  gint64 hub_id;
  char *hub;
  int length;
  int width;
  int height;
  LaurelDay sealed;
  char *waybill;
  char *driver;
  char *load;
  char *note;
  int packed;
  int way;
  int pieces;
  int weight;
  int volume;
  int of;
  int nth;
  char *state;
  LaurelDay sent;
  LaurelDay arrived;
  int divisor;
  int lost;
};

G_DEFINE_FINAL_TYPE (LaurelParcel, laurel_parcel, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelParcel, member) }

/* In the order of the columns of SELECT_PARCEL. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("number", INT, number),
  FIELD ("receiver-id", ID, receiver_id),
  FIELD ("receiver", TEXT, receiver),
  FIELD ("carrier-id", ID, carrier_id),
  FIELD ("carrier", TEXT, carrier),
  FIELD ("hub-id", ID, hub_id),
  FIELD ("hub", TEXT, hub),
  FIELD ("length", INT, length),
  FIELD ("width", INT, width),
  FIELD ("height", INT, height),
  FIELD ("sealed", DAY, sealed),
  FIELD ("waybill", TEXT, waybill),
  FIELD ("driver", TEXT, driver),
  FIELD ("load", TEXT, load),
  FIELD ("note", TEXT, note),
  FIELD ("packed", INT, packed),
  FIELD ("way", INT, way),
  FIELD ("pieces", INT, pieces),
  FIELD ("weight", INT, weight),
  FIELD ("volume", INT, volume),
  FIELD ("of", INT, of),
  FIELD ("nth", INT, nth),
  FIELD ("state", TEXT, state),
  FIELD ("sent", DAY, sent),
  FIELD ("arrived", DAY, arrived),
  FIELD ("divisor", INT, divisor),
  FIELD ("lost", INT, lost),
};

#undef FIELD

static void
laurel_parcel_class_init (LaurelParcelClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_parcel_init (LaurelParcel *self)
{
}

gint64
laurel_parcel_get_drive_id (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->drive_id;
}

int
laurel_parcel_get_number (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->number;
}

gint64
laurel_parcel_get_receiver_id (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->receiver_id;
}

const char *
laurel_parcel_get_receiver (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), NULL);

  return self->receiver;
}

gint64
laurel_parcel_get_carrier_id (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->carrier_id;
}

gint64
laurel_parcel_get_hub_id (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->hub_id;
}

int
laurel_parcel_get_length (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->length;
}

int
laurel_parcel_get_width (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->width;
}

int
laurel_parcel_get_height (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->height;
}

LaurelDay
laurel_parcel_get_sealed (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->sealed;
}

const char *
laurel_parcel_get_waybill (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), NULL);

  return self->waybill;
}

const char *
laurel_parcel_get_driver (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), NULL);

  return self->driver;
}

int
laurel_parcel_get_packed (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->packed;
}

int
laurel_parcel_get_way (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->way;
}

int
laurel_parcel_get_pieces (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->pieces;
}

int
laurel_parcel_get_weight (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->weight;
}

int
laurel_parcel_get_volume (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->volume;
}

int
laurel_parcel_get_of (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->of;
}

int
laurel_parcel_get_nth (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->nth;
}

const char *
laurel_parcel_get_state (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), NULL);

  return self->state;
}

/* Returns: whether somebody took its own measures */
gboolean
laurel_parcel_is_measured (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), FALSE);

  return self->length > 0 && self->width > 0 && self->height > 0;
}

/* Returns: its own size in cm³, where somebody took its measures; else what its content comes to */
int
laurel_parcel_get_size (LaurelParcel *self)
{
  gint64 own;

  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  own = (gint64) self->length * self->width * self->height / 1000;

  return laurel_parcel_is_measured (self) ? (int) MIN (own, G_MAXINT) : self->volume;
}

/* Returns: the weight in g that its carrier charges: what it weighs, or more if it is large */
int
laurel_parcel_get_charged (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return (int) MIN (laurel_packing_get_charged_weight (self->weight, laurel_parcel_get_size (self),
                                                       self->divisor), G_MAXINT);
}

/* Returns: how many of its pieces are lost */
int
laurel_parcel_get_lost (LaurelParcel *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL (self), 0);

  return self->lost;
}
