/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-content.h"

/**
 * LaurelParcelContent:
 *
 * What was put into a parcel of one gift line: how many pieces of it, of them how many can still be
 * taken out, and how many were lost on the way or damaged in it; who gave it, by which receipt.
 */
struct _LaurelParcelContent {
  LaurelRow parent_instance;

  char *kind;
  int quantity;
  int packed;
  int lost;
  int damaged;
  char *giver;
  char *receipt;
};

G_DEFINE_FINAL_TYPE (LaurelParcelContent, laurel_parcel_content, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelParcelContent, member) }

/* In the order of the columns of SELECT_PARCEL_CONTENT. */
static const LaurelField FIELDS[] = {
  FIELD ("kind", TEXT, kind),
  FIELD ("quantity", INT, quantity),
  FIELD ("packed", INT, packed),
  FIELD ("lost", INT, lost),
  FIELD ("damaged", INT, damaged),
  FIELD ("giver", TEXT, giver),
  FIELD ("receipt", TEXT, receipt),
};

#undef FIELD

static void
laurel_parcel_content_class_init (LaurelParcelContentClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_parcel_content_init (LaurelParcelContent *self)
{
}

const char *
laurel_parcel_content_get_kind (LaurelParcelContent *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_CONTENT (self), NULL);

  return self->kind;
}

int
laurel_parcel_content_get_quantity (LaurelParcelContent *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_CONTENT (self), 0);

  return self->quantity;
}

int
laurel_parcel_content_get_packed (LaurelParcelContent *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_CONTENT (self), 0);

  return self->packed;
}

int
laurel_parcel_content_get_lost (LaurelParcelContent *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_CONTENT (self), 0);

  return self->lost;
}

int
laurel_parcel_content_get_damaged (LaurelParcelContent *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_CONTENT (self), 0);

  return self->damaged;
}

/* Returns: (nullable): what its giver is called; %NULL if it was bought */
const char *
laurel_parcel_content_get_giver (LaurelParcelContent *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_CONTENT (self), NULL);

  return self->giver;
}

/* Returns: (nullable): by which receipt it came */
const char *
laurel_parcel_content_get_receipt (LaurelParcelContent *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_CONTENT (self), NULL);

  return self->receipt;
}
