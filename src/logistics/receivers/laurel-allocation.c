/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-allocation.h"

/**
 * LaurelAllocation:
 *
 * What of a kind was shared out, by which rule.
 */
struct _LaurelAllocation {
  LaurelRow parent_instance;

  gint64 drive_id;
  gint64 kind_id;
  char *kind;
  char *unit;
  char *method;
  int floor;
  int total;
  LaurelDay day;
  int shared;
  int by_hand;
};

G_DEFINE_FINAL_TYPE (LaurelAllocation, laurel_allocation, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelAllocation, member) }

/* In the order of the columns of SELECT_ALLOCATION. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("kind-id", ID, kind_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("unit", TEXT, unit),
  FIELD ("method", TEXT, method),
  FIELD ("floor", INT, floor),
  FIELD ("total", INT, total),
  FIELD ("day", DAY, day),
  FIELD ("shared", INT, shared),
  FIELD ("by-hand", INT, by_hand),
};

#undef FIELD

static void
laurel_allocation_class_init (LaurelAllocationClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_allocation_init (LaurelAllocation *self)
{
}

gint64
laurel_allocation_get_kind_id (LaurelAllocation *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION (self), 0);

  return self->kind_id;
}

const char *
laurel_allocation_get_kind (LaurelAllocation *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION (self), NULL);

  return self->kind;
}

const char *
laurel_allocation_get_method (LaurelAllocation *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION (self), NULL);

  return self->method;
}

int
laurel_allocation_get_total (LaurelAllocation *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION (self), 0);

  return self->total;
}

int
laurel_allocation_get_shared (LaurelAllocation *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION (self), 0);

  return self->shared;
}

/* Returns: how many of the shares somebody changed by hand */
int
laurel_allocation_get_by_hand (LaurelAllocation *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION (self), 0);

  return self->by_hand;
}
