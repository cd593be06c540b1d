/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-trouble.h"

/**
 * LaurelParcelTrouble:
 *
 * A parcel of which somebody should ask: it is late, silent, waiting at a hub, or partly lost.
 */
struct _LaurelParcelTrouble {
  LaurelRow parent_instance;

  int number;
  char *receiver;
  char *carrier;
  char *waybill;
  char *kind;
  LaurelDay since;
  int days;
  int lost;
};

G_DEFINE_FINAL_TYPE (LaurelParcelTrouble, laurel_parcel_trouble, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelParcelTrouble, member) }

/* In the order of the columns of SELECT_PARCEL_TROUBLE. */
static const LaurelField FIELDS[] = {
  FIELD ("number", INT, number),
  FIELD ("receiver", TEXT, receiver),
  FIELD ("carrier", TEXT, carrier),
  FIELD ("waybill", TEXT, waybill),
  FIELD ("kind", TEXT, kind),
  FIELD ("since", DAY, since),
  FIELD ("days", INT, days),
  FIELD ("lost", INT, lost),
};

#undef FIELD

static void
laurel_parcel_trouble_class_init (LaurelParcelTroubleClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_parcel_trouble_init (LaurelParcelTrouble *self)
{
}

int
laurel_parcel_trouble_get_number (LaurelParcelTrouble *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_TROUBLE (self), 0);

  return self->number;
}

const char *
laurel_parcel_trouble_get_receiver (LaurelParcelTrouble *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_TROUBLE (self), NULL);

  return self->receiver;
}

const char *
laurel_parcel_trouble_get_waybill (LaurelParcelTrouble *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_TROUBLE (self), NULL);

  return self->waybill;
}

const char *
laurel_parcel_trouble_get_kind (LaurelParcelTrouble *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_TROUBLE (self), NULL);

  return self->kind;
}

LaurelDay
laurel_parcel_trouble_get_since (LaurelParcelTrouble *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_TROUBLE (self), 0);

  return self->since;
}

int
laurel_parcel_trouble_get_days (LaurelParcelTrouble *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_TROUBLE (self), 0);

  return self->days;
}

/* Returns: how many of its pieces are lost */
int
laurel_parcel_trouble_get_lost (LaurelParcelTrouble *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_TROUBLE (self), 0);

  return self->lost;
}
