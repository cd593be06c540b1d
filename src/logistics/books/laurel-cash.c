/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-cash.h"

/**
 * LaurelCash:
 *
 * Money that came in, was spent, was a cost, or was given back, in fen.
 */
struct _LaurelCash {
  LaurelRow parent_instance;

  gint64 drive_id;
  char *kind;
  gint64 amount;
  LaurelDay day;
  char *entered;
  char *actor;
  gint64 giver_id;
  char *giver;
  char *reason;
  char *document;
  gint64 reverses;
  int reversed;
};

G_DEFINE_FINAL_TYPE (LaurelCash, laurel_cash, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelCash, member) }

/* In the order of the columns of SELECT_CASH. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("amount", ID, amount),
  FIELD ("day", DAY, day),
  FIELD ("entered", TEXT, entered),
  FIELD ("actor", TEXT, actor),
  FIELD ("giver-id", ID, giver_id),
  FIELD ("giver", TEXT, giver),
  FIELD ("reason", TEXT, reason),
  FIELD ("document", TEXT, document),
  FIELD ("reverses", ID, reverses),
  FIELD ("reversed", INT, reversed),
};

#undef FIELD

static void
laurel_cash_class_init (LaurelCashClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_cash_init (LaurelCash *self)
{
}

const char *
laurel_cash_get_kind (LaurelCash *self)
{
  g_return_val_if_fail (LAUREL_IS_CASH (self), NULL);

  return self->kind;
}

gint64
laurel_cash_get_amount (LaurelCash *self)
{
  g_return_val_if_fail (LAUREL_IS_CASH (self), 0);

  return self->amount;
}

int
laurel_cash_get_reversed (LaurelCash *self)
{
  g_return_val_if_fail (LAUREL_IS_CASH (self), 0);

  return self->reversed;
}
