/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-account.h"

/**
 * LaurelGiftAccount:
 *
 * How many pieces are in one place, or, in the books of a gift line, in one place of one holder.
 */
struct _LaurelGiftAccount {
  LaurelRow parent_instance;

  gint64 gift_id;
  char *kind;
  char *place;
  gint64 holder;
  char *label;
  char *class;
  gint64 quantity;
};

G_DEFINE_FINAL_TYPE (LaurelGiftAccount, laurel_gift_account, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelGiftAccount, member) }

/* In the order of the columns of SELECT_GIFT_ACCOUNT. */
static const LaurelField FIELDS[] = {
  FIELD ("gift-id", ID, gift_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("place", TEXT, place),
  FIELD ("holder", ID, holder),
  FIELD ("label", TEXT, label),
  FIELD ("class", TEXT, class),
  FIELD ("quantity", COUNT, quantity),
};

#undef FIELD

static void
laurel_gift_account_class_init (LaurelGiftAccountClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_gift_account_init (LaurelGiftAccount *self)
{
}

const char *
laurel_gift_account_get_place (LaurelGiftAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_ACCOUNT (self), NULL);

  return self->place;
}

gint64
laurel_gift_account_get_holder (LaurelGiftAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_ACCOUNT (self), 0);

  return self->holder;
}

gint64
laurel_gift_account_get_quantity (LaurelGiftAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_ACCOUNT (self), 0);

  return self->quantity;
}
