/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-quota-share.h"

/**
 * LaurelQuotaShare:
 *
 * How many entries of a section go on to the next stage by its quota, and why.
 */
struct _LaurelQuotaShare {
  LaurelRow parent_instance;

  gint64 result_id;
  char *name;
  int count;
  char *quota;
  int seats;
  int taken;
  char *reason;
};

G_DEFINE_FINAL_TYPE (LaurelQuotaShare, laurel_quota_share, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelQuotaShare, member) }

/* In the order of the columns of a SELECT of constants. */
static const LaurelField FIELDS[] = {
  FIELD ("result-id", ID, result_id),
  FIELD ("name", TEXT, name),
  FIELD ("count", INT, count),
  FIELD ("quota", TEXT, quota),
  FIELD ("seats", INT, seats),
  FIELD ("taken", INT, taken),
  FIELD ("reason", TEXT, reason),
};

#undef FIELD

static void
laurel_quota_share_class_init (LaurelQuotaShareClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_quota_share_init (LaurelQuotaShare *self)
{
}

gint64
laurel_quota_share_get_result_id (LaurelQuotaShare *self)
{
  g_return_val_if_fail (LAUREL_IS_QUOTA_SHARE (self), 0);

  return self->result_id;
}

const char *
laurel_quota_share_get_name (LaurelQuotaShare *self)
{
  g_return_val_if_fail (LAUREL_IS_QUOTA_SHARE (self), NULL);

  return self->name;
}

int
laurel_quota_share_get_count (LaurelQuotaShare *self)
{
  g_return_val_if_fail (LAUREL_IS_QUOTA_SHARE (self), 0);

  return self->count;
}

const char *
laurel_quota_share_get_quota (LaurelQuotaShare *self)
{
  g_return_val_if_fail (LAUREL_IS_QUOTA_SHARE (self), NULL);

  return self->quota;
}

int
laurel_quota_share_get_seats (LaurelQuotaShare *self)
{
  g_return_val_if_fail (LAUREL_IS_QUOTA_SHARE (self), 0);

  return self->seats;
}

int
laurel_quota_share_get_taken (LaurelQuotaShare *self)
{
  g_return_val_if_fail (LAUREL_IS_QUOTA_SHARE (self), 0);

  return self->taken;
}

const char *
laurel_quota_share_get_reason (LaurelQuotaShare *self)
{
  g_return_val_if_fail (LAUREL_IS_QUOTA_SHARE (self), NULL);

  return self->reason;
}
