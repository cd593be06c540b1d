/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-kind-account.h"

/**
 * LaurelKindAccount:
 *
 * What became of all that came of one kind of gift, on a day.
 */
struct _LaurelKindAccount {
  LaurelRow parent_instance;

  char *name;
  char *unit;
  gint64 in_all;
  gint64 received;
  gint64 stock;
  gint64 packed;
  gint64 way;
  gint64 arrived;
  gint64 damaged;
  gint64 lost;
  gint64 handed;
  gint64 returned;
  gint64 disposed;
};

G_DEFINE_FINAL_TYPE (LaurelKindAccount, laurel_kind_account, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelKindAccount, member) }

/* In the order of the columns of SELECT_KIND_ACCOUNT. */
static const LaurelField FIELDS[] = {
  FIELD ("name", TEXT, name),
  FIELD ("unit", TEXT, unit),
  FIELD ("in-all", COUNT, in_all),
  FIELD ("received", COUNT, received),
  FIELD ("stock", COUNT, stock),
  FIELD ("packed", COUNT, packed),
  FIELD ("way", COUNT, way),
  FIELD ("arrived", COUNT, arrived),
  FIELD ("damaged", COUNT, damaged),
  FIELD ("lost", COUNT, lost),
  FIELD ("handed", COUNT, handed),
  FIELD ("returned", COUNT, returned),
  FIELD ("disposed", COUNT, disposed),
};

#undef FIELD

static void
laurel_kind_account_class_init (LaurelKindAccountClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_kind_account_init (LaurelKindAccount *self)
{
}

const char *
laurel_kind_account_get_name (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), NULL);

  return self->name;
}

const char *
laurel_kind_account_get_unit (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), NULL);

  return self->unit;
}

gint64
laurel_kind_account_get_in_all (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->in_all;
}

gint64
laurel_kind_account_get_received (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->received;
}

gint64
laurel_kind_account_get_stock (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->stock;
}

gint64
laurel_kind_account_get_packed (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->packed;
}

gint64
laurel_kind_account_get_way (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->way;
}

gint64
laurel_kind_account_get_arrived (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->arrived;
}

gint64
laurel_kind_account_get_damaged (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->damaged;
}

gint64
laurel_kind_account_get_lost (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->lost;
}

gint64
laurel_kind_account_get_handed (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->handed;
}

gint64
laurel_kind_account_get_returned (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->returned;
}

gint64
laurel_kind_account_get_disposed (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->disposed;
}
