/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-point.h"

/**
 * LaurelPoint:
 *
 * Where gifts are collected, kept, handed on, or arrive.
 */
struct _LaurelPoint {
  LaurelRow parent_instance;

  gint64 drive_id;
  char *kind;
  char *name;
  char *address;
  gint64 receiver_id;
};

G_DEFINE_FINAL_TYPE (LaurelPoint, laurel_point, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelPoint, member) }

/* In the order of the columns of SELECT_POINT. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("name", TEXT, name),
  FIELD ("address", TEXT, address),
  FIELD ("receiver-id", ID, receiver_id),
};

#undef FIELD

static void
laurel_point_class_init (LaurelPointClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_point_init (LaurelPoint *self)
{
}

const char *
laurel_point_get_kind (LaurelPoint *self)
{
  g_return_val_if_fail (LAUREL_IS_POINT (self), NULL);

  return self->kind;
}

const char *
laurel_point_get_name (LaurelPoint *self)
{
  g_return_val_if_fail (LAUREL_IS_POINT (self), NULL);

  return self->name;
}

gint64
laurel_point_get_receiver_id (LaurelPoint *self)
{
  g_return_val_if_fail (LAUREL_IS_POINT (self), 0);

  return self->receiver_id;
}
