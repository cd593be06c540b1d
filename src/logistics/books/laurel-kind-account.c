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
  int in_all;
  int received;
  int stock;
  int packed;
  int way;
  int arrived;
  int damaged;
  int lost;
  int handed;
  int returned;
  int disposed;
};

G_DEFINE_FINAL_TYPE (LaurelKindAccount, laurel_kind_account, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelKindAccount, member) }

/* In the order of the columns of SELECT_KIND_ACCOUNT. */
static const LaurelField FIELDS[] = {
  FIELD ("name", TEXT, name),
  FIELD ("unit", TEXT, unit),
  FIELD ("in-all", INT, in_all),
  FIELD ("received", INT, received),
  FIELD ("stock", INT, stock),
  FIELD ("packed", INT, packed),
  FIELD ("way", INT, way),
  FIELD ("arrived", INT, arrived),
  FIELD ("damaged", INT, damaged),
  FIELD ("lost", INT, lost),
  FIELD ("handed", INT, handed),
  FIELD ("returned", INT, returned),
  FIELD ("disposed", INT, disposed),
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

int
laurel_kind_account_get_in_all (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->in_all;
}

int
laurel_kind_account_get_received (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->received;
}

int
laurel_kind_account_get_stock (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->stock;
}

int
laurel_kind_account_get_packed (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->packed;
}

int
laurel_kind_account_get_way (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->way;
}

int
laurel_kind_account_get_arrived (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->arrived;
}

int
laurel_kind_account_get_damaged (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->damaged;
}

int
laurel_kind_account_get_lost (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->lost;
}

int
laurel_kind_account_get_handed (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->handed;
}

int
laurel_kind_account_get_returned (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->returned;
}

int
laurel_kind_account_get_disposed (LaurelKindAccount *self)
{
  g_return_val_if_fail (LAUREL_IS_KIND_ACCOUNT (self), 0);

  return self->disposed;
}
