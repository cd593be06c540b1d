/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result-scope.h"

/**
 * LaurelResultScope:
 *
 * What a stage compares, and how far its result has come.
 */
struct _LaurelResultScope {
  LaurelRow parent_instance;

  gint64 stage_id;
  gint64 category_id;
  gint64 group_id;
  gint64 division_id;
  char *stage;
  char *name;
  int entries;
  int sheets;
  int full;
  gint64 result_id;
  int version;
  gint64 released;
  int places;
  int awards;
  int objections;
  int open_objections;
  char *public_first;
  char *public_last;
  int public_days;
  char *public_note;
  char *publicity;
  char *quota;
  char *next;
  char *public_unit;
};

G_DEFINE_FINAL_TYPE (LaurelResultScope, laurel_result_scope, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelResultScope, member) }

/* In the order of the columns of SELECT_SCOPE. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("category-id", ID, category_id),
  FIELD ("group-id", ID, group_id),
  FIELD ("division-id", ID, division_id),
  FIELD ("stage", TEXT, stage),
  FIELD ("name", TEXT, name),
  FIELD ("entries", INT, entries),
  FIELD ("sheets", INT, sheets),
  FIELD ("full", INT, full),
  FIELD ("result-id", ID, result_id),
  FIELD ("version", INT, version),
  FIELD ("released", ID, released),
  FIELD ("places", INT, places),
  FIELD ("awards", INT, awards),
  FIELD ("objections", INT, objections),
  FIELD ("open-objections", INT, open_objections),
  FIELD ("public-first", TEXT, public_first),
  FIELD ("public-last", TEXT, public_last),
  FIELD ("public-days", INT, public_days),
  FIELD ("public-note", TEXT, public_note),
  FIELD ("publicity", TEXT, publicity),
  FIELD ("quota", TEXT, quota),
  FIELD ("next", TEXT, next),
  FIELD ("public-unit", WORD, public_unit),
};

#undef FIELD

static void
laurel_result_scope_class_init (LaurelResultScopeClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_result_scope_init (LaurelResultScope *self)
{
}

gint64
laurel_result_scope_get_stage_id (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->stage_id;
}

gint64
laurel_result_scope_get_category_id (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->category_id;
}

gint64
laurel_result_scope_get_group_id (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->group_id;
}

gint64
laurel_result_scope_get_division_id (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->division_id;
}

const char *
laurel_result_scope_get_stage (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->stage;
}

const char *
laurel_result_scope_get_name (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->name;
}

int
laurel_result_scope_get_entries (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->entries;
}

int
laurel_result_scope_get_sheets (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->sheets;
}

int
laurel_result_scope_get_full (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->full;
}

gint64
laurel_result_scope_get_result_id (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->result_id;
}

int
laurel_result_scope_get_version (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->version;
}

gint64
laurel_result_scope_get_released (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->released;
}

int
laurel_result_scope_get_places (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->places;
}

int
laurel_result_scope_get_awards (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->awards;
}

int
laurel_result_scope_get_objections (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->objections;
}

int
laurel_result_scope_get_open_objections (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->open_objections;
}

const char *
laurel_result_scope_get_public_first (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->public_first;
}

const char *
laurel_result_scope_get_public_last (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->public_last;
}

int
laurel_result_scope_get_public_days (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), 0);

  return self->public_days;
}

const char *
laurel_result_scope_get_public_note (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->public_note;
}

const char *
laurel_result_scope_get_publicity (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->publicity;
}

const char *
laurel_result_scope_get_quota (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->quota;
}

const char *
laurel_result_scope_get_next (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->next;
}

/**
 * laurel_result_scope_has:
 * @self: what a stage compares
 * @result: a result of the same contest
 *
 * Returns: whether it is a version of the result of just that
 */
gboolean
laurel_result_scope_has (LaurelResultScope *self, LaurelResult *result)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), FALSE);

  return laurel_result_get_stage_id (result) == self->stage_id &&
         laurel_result_get_category_id (result) == self->category_id &&
         laurel_result_get_group_id (result) == self->group_id &&
         laurel_result_get_division_id (result) == self->division_id;
}

/* Returns: (transfer floating): the arguments of what asks about it: `(xxxx)` */
GVariant *
laurel_result_scope_build (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return g_variant_new ("(xxxx)", self->stage_id, self->category_id, self->group_id,
                        self->division_id);
}

/* Whether it says how many of it go on, and there is something to go on to. */
gboolean
laurel_result_scope_has_quota (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), FALSE);

  return self->quota != NULL && self->next != NULL;
}

/* (nullable): in what the days are counted: “natural” or “working” */
const char *
laurel_result_scope_get_public_unit (LaurelResultScope *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_SCOPE (self), NULL);

  return self->public_unit;
}
