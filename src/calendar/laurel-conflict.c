/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-conflict.h"

/**
 * LaurelConflict:
 *
 * Something in a plan that does not go together: two activities that need the
 * same, several that need too much of it, holds of one rank, phases out of order.
 */
struct _LaurelConflict {
  LaurelRow parent_instance;

  char *kind;
  char *grade;
  gint64 activity_id;
  char *activity;
  char *title;
  gint64 other_id;
  char *other;
  char *other_title;
  char *activities;
  char *activity_ids;
  gint64 resource_id;
  char *resource;
  LaurelDay first;
  LaurelDay last;
  char *why;
  int more;
  int other_more;
};

G_DEFINE_FINAL_TYPE (LaurelConflict, laurel_conflict, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelConflict, member) }

static const LaurelField FIELDS[] = {
  FIELD ("kind", TEXT, kind),
  FIELD ("grade", TEXT, grade),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("activity", TEXT, activity),
  FIELD ("title", TEXT, title),
  FIELD ("other-id", ID, other_id),
  FIELD ("other", TEXT, other),
  FIELD ("other-title", TEXT, other_title),
  FIELD ("activities", TEXT, activities),
  FIELD ("activity-ids", TEXT, activity_ids),
  FIELD ("resource-id", ID, resource_id),
  FIELD ("resource", TEXT, resource),
  FIELD ("first", DAY, first),
  FIELD ("last", DAY, last),
  FIELD ("why", TEXT, why),
  FIELD ("more", INT, more),
  FIELD ("other-more", INT, other_more),
};

#undef FIELD

static void
laurel_conflict_class_init (LaurelConflictClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_conflict_init (LaurelConflict *self)
{
}

/**
 * laurel_conflict_new:
 * @id: its place in the list of conflicts, from 1
 * @facts: what it is
 */
LaurelConflict *
laurel_conflict_new (gint64 id, const LaurelConflictFacts *facts)
{
  LaurelConflict *self = g_object_new (LAUREL_TYPE_CONFLICT, "id", id, NULL);

  self->kind = g_strdup (facts->kind);
  self->grade = g_strdup (laurel_clash_grade_to_string (facts->grade));
  self->activity_id = facts->activity_id;
  self->activity = g_strdup (facts->activity);
  self->title = g_strdup (facts->title);
  self->other_id = facts->other_id;
  self->other = g_strdup (facts->other);
  self->other_title = g_strdup (facts->other_title);
  self->activities = g_strdup (facts->activities);
  self->activity_ids = g_strdup (facts->activity_ids);
  self->resource_id = facts->resource_id;
  self->resource = g_strdup (facts->resource);
  self->first = facts->first;
  self->last = facts->last;
  self->why = g_strdup (facts->why);

  return self;
}

const char *
laurel_conflict_get_kind (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->kind;
}

const char *
laurel_conflict_get_grade (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->grade;
}

const char *
laurel_conflict_get_activity (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->activity;
}

const char *
laurel_conflict_get_title (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->title;
}

const char *
laurel_conflict_get_other (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->other;
}

const char *
laurel_conflict_get_other_title (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->other_title;
}

const char *
laurel_conflict_get_activities (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->activities;
}

/* The ids of all of them, a line each. */
const char *
laurel_conflict_get_activity_ids (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->activity_ids;
}

const char *
laurel_conflict_get_resource (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->resource;
}

LaurelDay
laurel_conflict_get_first (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), 0);

  return self->first;
}

LaurelDay
laurel_conflict_get_last (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), 0);

  return self->last;
}

const char *
laurel_conflict_get_why (LaurelConflict *self)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), NULL);

  return self->why;
}

/**
 * laurel_conflict_add_more:
 * @self: a conflict of two, which nobody else has yet
 * @activity: the id of one of them
 * @more: how many others that one meets there, besides what is listed
 */
void
laurel_conflict_add_more (LaurelConflict *self, gint64 activity, guint more)
{
  g_return_if_fail (LAUREL_IS_CONFLICT (self));

  if (activity == self->activity_id)
    self->more += (int) more;
  else
    self->other_more += (int) more;
}

/* How many others an activity meets there, besides what is listed. */
guint
laurel_conflict_count_more (LaurelConflict *self, gint64 activity)
{
  g_return_val_if_fail (LAUREL_IS_CONFLICT (self), 0);

  return (guint) ((activity == self->activity_id ? self->more : 0) +
                  (activity == self->other_id ? self->other_more : 0));
}

/**
 * laurel_conflicts_count_more:
 * @conflicts: (element-type LaurelConflict): what is listed
 *
 * Returns: how many there are besides: each is told of both that meet
 */
guint
laurel_conflicts_count_more (GPtrArray *conflicts)
{
  gint64 sides = 0;

  for (guint i = 0; i < conflicts->len; i++) {
    LaurelConflict *conflict = conflicts->pdata[i];

    sides += conflict->more + conflict->other_more;
  }

  return (guint) (sides / 2);
}
