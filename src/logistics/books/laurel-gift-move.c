/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-move.h"

/**
 * LaurelGiftMove:
 *
 * A move: so many pieces of a gift line from one place to another, on a day. It is never changed;
 * a reversal takes back what is left of it.
 */
struct _LaurelGiftMove {
  LaurelRow parent_instance;

  gint64 gift_id;
  char *kind;
  int quantity;
  char *from_place;
  gint64 from_holder;
  char *from_label;
  char *to_place;
  gint64 to_holder;
  char *to_label;
  char *class;
  LaurelDay day;
  char *entered;
  char *actor;
  char *reason;
  char *document;
  char *signer;
  gint64 reverses;
  int reversed;
  char *photo;
};

G_DEFINE_FINAL_TYPE (LaurelGiftMove, laurel_gift_move, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelGiftMove, member) }

/* In the order of the columns of SELECT_GIFT_MOVE. */
static const LaurelField FIELDS[] = {
  FIELD ("gift-id", ID, gift_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("quantity", INT, quantity),
  FIELD ("from-place", TEXT, from_place),
  FIELD ("from-holder", ID, from_holder),
  FIELD ("from-label", TEXT, from_label),
  FIELD ("to-place", TEXT, to_place),
  FIELD ("to-holder", ID, to_holder),
  FIELD ("to-label", TEXT, to_label),
  FIELD ("class", TEXT, class),
  FIELD ("day", DAY, day),
  FIELD ("entered", TEXT, entered),
  FIELD ("actor", TEXT, actor),
  FIELD ("reason", TEXT, reason),
  FIELD ("document", TEXT, document),
  FIELD ("signer", TEXT, signer),
  FIELD ("reverses", ID, reverses),
  FIELD ("reversed", INT, reversed),
  FIELD ("photo", TEXT, photo),
};

#undef FIELD

static void
laurel_gift_move_class_init (LaurelGiftMoveClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_gift_move_init (LaurelGiftMove *self)
{
}

gint64
laurel_gift_move_get_gift_id (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), 0);

  return self->gift_id;
}

const char *
laurel_gift_move_get_kind (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->kind;
}

int
laurel_gift_move_get_quantity (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), 0);

  return self->quantity;
}

const char *
laurel_gift_move_get_from_place (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->from_place;
}

gint64
laurel_gift_move_get_from_holder (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), 0);

  return self->from_holder;
}

const char *
laurel_gift_move_get_to_place (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->to_place;
}

gint64
laurel_gift_move_get_to_holder (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), 0);

  return self->to_holder;
}

const char *
laurel_gift_move_get_class (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->class;
}

LaurelDay
laurel_gift_move_get_day (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), 0);

  return self->day;
}

const char *
laurel_gift_move_get_reason (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->reason;
}

const char *
laurel_gift_move_get_document (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->document;
}

const char *
laurel_gift_move_get_signer (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->signer;
}

gint64
laurel_gift_move_get_reverses (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), 0);

  return self->reverses;
}

int
laurel_gift_move_get_reversed (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), 0);

  return self->reversed;
}

/* (nullable): a link to a photo of it */
const char *
laurel_gift_move_get_photo (LaurelGiftMove *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_MOVE (self), NULL);

  return self->photo;
}
