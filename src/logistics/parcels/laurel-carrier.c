/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-carrier.h"

/**
 * LaurelCarrier:
 *
 * What a carrier takes in a parcel, and after how many days a parcel is silent or late.
 */
struct _LaurelCarrier {
  LaurelRow parent_instance;

  gint64 drive_id;
  char *name;
  char *kind;
  int weight;
  int volume;
  int side;
  int girth;
  int pieces;
  int divisor;
  int silent;
  int late;
};

G_DEFINE_FINAL_TYPE (LaurelCarrier, laurel_carrier, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelCarrier, member) }

/* In the order of the columns of SELECT_CARRIER. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("name", TEXT, name),
  FIELD ("kind", TEXT, kind),
  FIELD ("weight", INT, weight),
  FIELD ("volume", INT, volume),
  FIELD ("side", INT, side),
  FIELD ("girth", INT, girth),
  FIELD ("pieces", INT, pieces),
  FIELD ("divisor", INT, divisor),
  FIELD ("silent", INT, silent),
  FIELD ("late", INT, late),
};

#undef FIELD

static void
laurel_carrier_class_init (LaurelCarrierClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_carrier_init (LaurelCarrier *self)
{
}

const char *
laurel_carrier_get_name (LaurelCarrier *self)
{
  g_return_val_if_fail (LAUREL_IS_CARRIER (self), NULL);

  return self->name;
}

const char *
laurel_carrier_get_kind (LaurelCarrier *self)
{
  g_return_val_if_fail (LAUREL_IS_CARRIER (self), NULL);

  return self->kind;
}

int
laurel_carrier_get_weight (LaurelCarrier *self)
{
  g_return_val_if_fail (LAUREL_IS_CARRIER (self), 0);

  return self->weight;
}

int
laurel_carrier_get_volume (LaurelCarrier *self)
{
  g_return_val_if_fail (LAUREL_IS_CARRIER (self), 0);

  return self->volume;
}

int
laurel_carrier_get_side (LaurelCarrier *self)
{
  g_return_val_if_fail (LAUREL_IS_CARRIER (self), 0);

  return self->side;
}

int
laurel_carrier_get_girth (LaurelCarrier *self)
{
  g_return_val_if_fail (LAUREL_IS_CARRIER (self), 0);

  return self->girth;
}

int
laurel_carrier_get_pieces (LaurelCarrier *self)
{
  g_return_val_if_fail (LAUREL_IS_CARRIER (self), 0);

  return self->pieces;
}
