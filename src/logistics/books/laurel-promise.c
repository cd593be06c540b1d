/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-promise.h"

/**
 * LaurelPromise:
 *
 * What was promised, and what became of it: promised is fulfilled, outstanding and withdrawn; what
 * came beyond it is extra.
 */
struct _LaurelPromise {
  LaurelRow parent_instance;

  gint64 giver_id;
  char *giver;
  gint64 kind_id;
  char *kind;
  char *unit;
  int quantity;
  int fulfilled;
  int outstanding;
  int withdrawn;
  int extra;
  LaurelDay day;
  char *note;
  char *reason;
};

G_DEFINE_FINAL_TYPE (LaurelPromise, laurel_promise, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPromise, member) }

/* In the order of the columns of SELECT_PROMISE. */
static const LaurelField FIELDS[] = {
  FIELD ("giver-id", ID, giver_id),
  FIELD ("giver", TEXT, giver),
  FIELD ("kind-id", ID, kind_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("unit", TEXT, unit),
  FIELD ("quantity", INT, quantity),
  FIELD ("fulfilled", INT, fulfilled),
  FIELD ("outstanding", INT, outstanding),
  FIELD ("withdrawn", INT, withdrawn),
  FIELD ("extra", INT, extra),
  FIELD ("day", DAY, day),
  FIELD ("note", TEXT, note),
  FIELD ("reason", TEXT, reason),
};

#undef FIELD

static void
laurel_promise_class_init (LaurelPromiseClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_promise_init (LaurelPromise *self)
{
}

const char *
laurel_promise_get_giver (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), NULL);

  return self->giver;
}

gint64
laurel_promise_get_kind_id (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), 0);

  return self->kind_id;
}

const char *
laurel_promise_get_kind (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), NULL);

  return self->kind;
}

int
laurel_promise_get_quantity (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), 0);

  return self->quantity;
}

int
laurel_promise_get_fulfilled (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), 0);

  return self->fulfilled;
}

int
laurel_promise_get_outstanding (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), 0);

  return self->outstanding;
}

int
laurel_promise_get_withdrawn (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), 0);

  return self->withdrawn;
}

int
laurel_promise_get_extra (LaurelPromise *self)
{
  g_return_val_if_fail (LAUREL_IS_PROMISE (self), 0);

  return self->extra;
}
