/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-change.h"

/**
 * LaurelChange:
 *
 * One difference between two states of a plan: an activity, a field, what it
 * was and what it is. What a change notice tells, row by row.
 */
struct _LaurelChange {
  LaurelRow parent_instance;

  gint64 activity_id;
  char *number;
  char *title;
  char *kind;
  char *field;
  char *old;
  char *new_text;
  char *reason;
  char *told;
  int outside;
};

G_DEFINE_FINAL_TYPE (LaurelChange, laurel_change, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelChange, member) }

static const LaurelField FIELDS[] = {
  FIELD ("activity-id", ID, activity_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("kind", TEXT, kind),
  FIELD ("field", TEXT, field),
  FIELD ("old", TEXT, old),
  FIELD ("new", TEXT, new_text),
  FIELD ("reason", TEXT, reason),
  FIELD ("told", TEXT, told),
  FIELD ("outside", INT, outside),
};

#undef FIELD

static void
laurel_change_class_init (LaurelChangeClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_change_init (LaurelChange *self)
{
}

/**
 * laurel_change_new:
 * @id: its place in the list of changes, from 1
 * @snapshot: the activity, as it is now
 * @kind: "new", "cancelled", "moved" or "edited"
 * @field: what of it
 * @old: (nullable): what it was
 * @new_text: (nullable): what it is
 * @told: (nullable): of what is new, when and where it is
 * @reason: (nullable): why
 * @outside: whether a date left the window that was announced
 */
LaurelChange *
laurel_change_new (gint64 id, LaurelSnapshot *snapshot, const char *kind, const char *field,
                   const char *old, const char *new_text, const char *told,
                   const char *reason, LaurelOutside outside)
{
  LaurelChange *self = g_object_new (LAUREL_TYPE_CHANGE, "id", id, NULL);

  self->activity_id = laurel_snapshot_get_activity_id (snapshot);
  self->number = g_strdup (laurel_snapshot_get_number (snapshot));
  self->title = g_strdup (laurel_snapshot_get_title (snapshot));
  self->reason = g_strdup (reason);
  self->kind = g_strdup (kind);
  self->field = g_strdup (field);
  self->old = g_strdup (old);
  self->new_text = g_strdup (new_text);
  self->told = g_strdup (told);
  self->outside = (int) outside;

  return self;
}

gint64
laurel_change_get_activity_id (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), 0);

  return self->activity_id;
}

const char *
laurel_change_get_number (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->number;
}

const char *
laurel_change_get_title (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->title;
}

const char *
laurel_change_get_kind (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->kind;
}

const char *
laurel_change_get_field (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->field;
}

const char *
laurel_change_get_old (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->old;
}

const char *
laurel_change_get_new (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->new_text;
}

const char *
laurel_change_get_reason (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->reason;
}

/* (nullable): when and where what is new takes place, in the words of the plan. */
const char *
laurel_change_get_told (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), NULL);

  return self->told;
}

LaurelOutside
laurel_change_get_outside (LaurelChange *self)
{
  g_return_val_if_fail (LAUREL_IS_CHANGE (self), LAUREL_OUTSIDE_NOT_A_DATE);

  return (LaurelOutside) self->outside;
}
