/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result.h"

/**
 * LaurelResult:
 *
 * A result that was released. It never changes: a correction is a later version.
 */
struct _LaurelResult {
  LaurelRow parent_instance;

  gint64 contest_id;
  gint64 stage_id;
  char *stage;
  gint64 category_id;
  gint64 group_id;
  gint64 division_id;
  char *scope;
  int version;
  gboolean latest;
  gint64 rule_id;
  int rule_version;
  gint64 released;
  char *reason;
  char *digest;
  int places;
  int awards;
  int objections;
  int open_objections;
  char *public_first;
  char *public_last;
  int public_days;
  char *public_unit;
  char *public_note;
};

G_DEFINE_FINAL_TYPE (LaurelResult, laurel_result, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelResult, member) }

/* In the order of the columns of SELECT_RESULT. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("stage-id", ID, stage_id),
  FIELD ("stage", TEXT, stage),
  FIELD ("category-id", ID, category_id),
  FIELD ("group-id", ID, group_id),
  FIELD ("division-id", ID, division_id),
  FIELD ("scope", TEXT, scope),
  FIELD ("version", INT, version),
  FIELD ("latest", FLAG, latest),
  FIELD ("rule-id", ID, rule_id),
  FIELD ("rule-version", INT, rule_version),
  FIELD ("released", ID, released),
  FIELD ("reason", TEXT, reason),
  FIELD ("digest", TEXT, digest),
  FIELD ("places", INT, places),
  FIELD ("awards", INT, awards),
  FIELD ("objections", INT, objections),
  FIELD ("open-objections", INT, open_objections),
  FIELD ("public-first", TEXT, public_first),
  FIELD ("public-last", TEXT, public_last),
  FIELD ("public-days", INT, public_days),
  FIELD ("public-unit", WORD, public_unit),
  FIELD ("public-note", TEXT, public_note),
};

#undef FIELD

static void
laurel_result_class_init (LaurelResultClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_result_init (LaurelResult *self)
{
}

gint64
laurel_result_get_contest_id (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->contest_id;
}

gint64
laurel_result_get_stage_id (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->stage_id;
}

const char *
laurel_result_get_stage (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->stage;
}

gint64
laurel_result_get_category_id (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->category_id;
}

gint64
laurel_result_get_group_id (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->group_id;
}

gint64
laurel_result_get_division_id (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->division_id;
}

const char *
laurel_result_get_scope (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->scope;
}

int
laurel_result_get_version (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->version;
}

gboolean
laurel_result_get_latest (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), FALSE);

  return self->latest;
}

gint64
laurel_result_get_rule_id (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->rule_id;
}

int
laurel_result_get_rule_version (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->rule_version;
}

gint64
laurel_result_get_released (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->released;
}

const char *
laurel_result_get_reason (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->reason;
}

const char *
laurel_result_get_digest (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->digest;
}

int
laurel_result_get_places (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->places;
}

int
laurel_result_get_awards (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->awards;
}

int
laurel_result_get_objections (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->objections;
}

int
laurel_result_get_open_objections (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->open_objections;
}

const char *
laurel_result_get_public_first (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->public_first;
}

const char *
laurel_result_get_public_last (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->public_last;
}

int
laurel_result_get_public_days (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), 0);

  return self->public_days;
}

const char *
laurel_result_get_public_unit (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->public_unit;
}

const char *
laurel_result_get_public_note (LaurelResult *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT (self), NULL);

  return self->public_note;
}
