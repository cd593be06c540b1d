/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift.h"

/**
 * LaurelGift:
 *
 * A gift line: so many pieces of a kind, that a giver gave at once. How many there are is what the
 * moves say.
 */
struct _LaurelGift {
  LaurelRow parent_instance;

  gint64 drive_id;
  gint64 kind_id;
  char *kind;
  char *unit;
  gint64 giver_id;
  char *giver;
  gint64 promise_id;
  gint64 spending_id;
  int pack;
  char *worth;
  char *condition;
  char *age_from;
  char *age_to;
  int weight;
  int volume;
  char *shelf;
  char *photo;
  char *note;
  int quantity;
  int stock;
  char *receipt;
  LaurelDay day;
  char *places;
};

G_DEFINE_FINAL_TYPE (LaurelGift, laurel_gift, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelGift, member) }

/* In the order of the columns of SELECT_GIFT. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("kind-id", ID, kind_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("unit", TEXT, unit),
  FIELD ("giver-id", ID, giver_id),
  FIELD ("giver", TEXT, giver),
  FIELD ("promise-id", ID, promise_id),
  FIELD ("spending-id", ID, spending_id),
  FIELD ("pack", INT, pack),
  FIELD ("worth", TEXT, worth),
  FIELD ("condition", TEXT, condition),
  FIELD ("age-from", TEXT, age_from),
  FIELD ("age-to", TEXT, age_to),
  FIELD ("weight", INT, weight),
  FIELD ("volume", INT, volume),
  FIELD ("shelf", TEXT, shelf),
  FIELD ("photo", TEXT, photo),
  FIELD ("note", TEXT, note),
  FIELD ("quantity", INT, quantity),
  FIELD ("stock", INT, stock),
  FIELD ("receipt", TEXT, receipt),
  FIELD ("day", DAY, day),
  FIELD ("places", TEXT, places),
};

#undef FIELD

static void
laurel_gift_class_init (LaurelGiftClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_gift_init (LaurelGift *self)
{
}

gint64
laurel_gift_get_drive_id (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), 0);

  return self->drive_id;
}

gint64
laurel_gift_get_kind_id (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), 0);

  return self->kind_id;
}

const char *
laurel_gift_get_kind (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), NULL);

  return self->kind;
}

const char *
laurel_gift_get_unit (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), NULL);

  return self->unit;
}

const char *
laurel_gift_get_giver (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), NULL);

  return self->giver;
}

int
laurel_gift_get_weight (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), 0);

  return self->weight;
}

int
laurel_gift_get_volume (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), 0);

  return self->volume;
}

int
laurel_gift_get_quantity (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), 0);

  return self->quantity;
}

int
laurel_gift_get_stock (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), 0);

  return self->stock;
}

const char *
laurel_gift_get_receipt (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), NULL);

  return self->receipt;
}

/**
 * laurel_gift_get_places:
 * @self: a gift line
 *
 * Returns: (nullable): the places where it is, each with how many pieces are there, as
 *   `stock 4 packed 2`
 */
const char *
laurel_gift_get_places (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), NULL);

  return self->places;
}

/* Returns: (nullable): where it lies in its store */
const char *
laurel_gift_get_shelf (LaurelGift *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT (self), NULL);

  return self->shelf;
}
