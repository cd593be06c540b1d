/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-allocation-share.h"

/**
 * LaurelAllocationShare:
 *
 * What a receiver gets of what is shared out, and how that was computed.
 */
struct _LaurelAllocationShare {
  LaurelRow parent_instance;

  gint64 allocation_id;
  char *kind;
  gint64 receiver_id;
  char *receiver;
  int size;
  int floor;
  int cap;
  char *quota;
  int computed;
  int given;
  char *why;
  char *reason;
  int packed;
};

G_DEFINE_FINAL_TYPE (LaurelAllocationShare, laurel_allocation_share, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelAllocationShare, member) }

/* In the order of the columns of SELECT_ALLOCATION_SHARE. */
static const LaurelField FIELDS[] = {
  FIELD ("allocation-id", ID, allocation_id),
  FIELD ("kind", TEXT, kind),
  FIELD ("receiver-id", ID, receiver_id),
  FIELD ("receiver", TEXT, receiver),
  FIELD ("size", INT, size),
  FIELD ("floor", INT, floor),
  FIELD ("cap", INT, cap),
  FIELD ("quota", TEXT, quota),
  FIELD ("computed", INT, computed),
  FIELD ("given", INT, given),
  FIELD ("why", TEXT, why),
  FIELD ("reason", TEXT, reason),
  FIELD ("packed", INT, packed),
};

#undef FIELD

static void
laurel_allocation_share_class_init (LaurelAllocationShareClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_allocation_share_init (LaurelAllocationShare *self)
{
}

gint64
laurel_allocation_share_get_receiver_id (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), 0);

  return self->receiver_id;
}

const char *
laurel_allocation_share_get_receiver (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), NULL);

  return self->receiver;
}

int
laurel_allocation_share_get_size (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), 0);

  return self->size;
}

int
laurel_allocation_share_get_floor (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), 0);

  return self->floor;
}

int
laurel_allocation_share_get_cap (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), 0);

  return self->cap;
}

const char *
laurel_allocation_share_get_quota (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), NULL);

  return self->quota;
}

int
laurel_allocation_share_get_computed (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), 0);

  return self->computed;
}

int
laurel_allocation_share_get_given (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), 0);

  return self->given;
}

const char *
laurel_allocation_share_get_why (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), NULL);

  return self->why;
}

const char *
laurel_allocation_share_get_reason (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), NULL);

  return self->reason;
}

/* Returns: how many of them were packed already */
int
laurel_allocation_share_get_packed (LaurelAllocationShare *self)
{
  g_return_val_if_fail (LAUREL_IS_ALLOCATION_SHARE (self), 0);

  return self->packed;
}
