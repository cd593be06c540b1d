/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-kind.h"

/**
 * LaurelGiftKind:
 *
 * A kind of gift, as picture books: what is promised, given, needed and shared out.
 */
struct _LaurelGiftKind {
  LaurelRow parent_instance;

  gint64 drive_id;
  char *name;
  char *unit;
  char *age_from;
  char *age_to;
  gint64 in_all;
  gint64 stock;
  gint64 reserved;
  gint64 needed;
};

G_DEFINE_FINAL_TYPE (LaurelGiftKind, laurel_gift_kind, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelGiftKind, member) }

/* In the order of the columns of SELECT_GIFT_KIND. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("name", TEXT, name),
  FIELD ("unit", TEXT, unit),
  FIELD ("age-from", TEXT, age_from),
  FIELD ("age-to", TEXT, age_to),
  FIELD ("in-all", COUNT, in_all),
  FIELD ("stock", COUNT, stock),
  FIELD ("reserved", COUNT, reserved),
  FIELD ("needed", COUNT, needed),
};

#undef FIELD

static void
laurel_gift_kind_class_init (LaurelGiftKindClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_gift_kind_init (LaurelGiftKind *self)
{
}

const char *
laurel_gift_kind_get_name (LaurelGiftKind *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_KIND (self), NULL);

  return self->name;
}

const char *
laurel_gift_kind_get_unit (LaurelGiftKind *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_KIND (self), NULL);

  return self->unit;
}

gint64
laurel_gift_kind_get_stock (LaurelGiftKind *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_KIND (self), 0);

  return self->stock;
}

gint64
laurel_gift_kind_get_reserved (LaurelGiftKind *self)
{
  g_return_val_if_fail (LAUREL_IS_GIFT_KIND (self), 0);

  return self->reserved;
}
