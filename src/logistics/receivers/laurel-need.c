/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-need.h"

/**
 * LaurelNeed:
 *
 * How many pieces of a kind a receiver, or a class of it, needs.
 */
struct _LaurelNeed {
  LaurelRow parent_instance;

  gint64 receiver_id;
  char *receiver;
  gint64 kind_id;
  char *kind;
  char *unit;
  char *class;
  int quantity;
};

G_DEFINE_FINAL_TYPE (LaurelNeed, laurel_need, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelNeed, member) }

/* In the order of the columns of SELECT_NEED. */
static const LaurelField FIELDS[] = {
  FIELD ("receiver-id", ID, receiver_id),
  FIELD ("receiver", TEXT, receiver),
  FIELD ("kind-id", ID, kind_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("unit", TEXT, unit),
  FIELD ("class", TEXT, class),
  FIELD ("quantity", INT, quantity),
};

#undef FIELD

static void
laurel_need_class_init (LaurelNeedClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_need_init (LaurelNeed *self)
{
}

gint64
laurel_need_get_receiver_id (LaurelNeed *self)
{
  g_return_val_if_fail (LAUREL_IS_NEED (self), 0);

  return self->receiver_id;
}

const char *
laurel_need_get_receiver (LaurelNeed *self)
{
  g_return_val_if_fail (LAUREL_IS_NEED (self), NULL);

  return self->receiver;
}

gint64
laurel_need_get_kind_id (LaurelNeed *self)
{
  g_return_val_if_fail (LAUREL_IS_NEED (self), 0);

  return self->kind_id;
}

const char *
laurel_need_get_kind (LaurelNeed *self)
{
  g_return_val_if_fail (LAUREL_IS_NEED (self), NULL);

  return self->kind;
}

const char *
laurel_need_get_class (LaurelNeed *self)
{
  g_return_val_if_fail (LAUREL_IS_NEED (self), NULL);

  return self->class;
}

int
laurel_need_get_quantity (LaurelNeed *self)
{
  g_return_val_if_fail (LAUREL_IS_NEED (self), 0);

  return self->quantity;
}
