/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result-change.h"

/**
 * LaurelResultChange:
 *
 * What differs for an entry between two results, or between a result and what would be released.
 */
struct _LaurelResultChange {
  LaurelRow parent_instance;

  gint64 entry_id;
  char *number;
  char *title;
  char *kind;
  int place_before;
  int place_after;
  char *level_before;
  char *level_after;
  char *score_before;
  char *score_after;
  char *organization;
};

G_DEFINE_FINAL_TYPE (LaurelResultChange, laurel_result_change, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelResultChange, member) }

/* In the order of the columns of SELECT_CHANGE. */
static const LaurelField FIELDS[] = {
  FIELD ("entry-id", ID, entry_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("kind", WORD, kind),
  FIELD ("place-before", INT, place_before),
  FIELD ("place-after", INT, place_after),
  FIELD ("level-before", TEXT, level_before),
  FIELD ("level-after", TEXT, level_after),
  FIELD ("score-before", TEXT, score_before),
  FIELD ("score-after", TEXT, score_after),
  FIELD ("organization", WORD, organization),
};

#undef FIELD

static void
laurel_result_change_class_init (LaurelResultChangeClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_result_change_init (LaurelResultChange *self)
{
}

gint64
laurel_result_change_get_entry_id (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), 0);

  return self->entry_id;
}

const char *
laurel_result_change_get_number (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->number;
}

const char *
laurel_result_change_get_title (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->title;
}

const char *
laurel_result_change_get_kind (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->kind;
}

int
laurel_result_change_get_place_before (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), 0);

  return self->place_before;
}

int
laurel_result_change_get_place_after (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), 0);

  return self->place_after;
}

const char *
laurel_result_change_get_level_before (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->level_before;
}

const char *
laurel_result_change_get_level_after (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->level_after;
}

const char *
laurel_result_change_get_score_before (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->score_before;
}

const char *
laurel_result_change_get_score_after (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->score_after;
}

const char *
laurel_result_change_get_organization (LaurelResultChange *self)
{
  g_return_val_if_fail (LAUREL_IS_RESULT_CHANGE (self), NULL);

  return self->organization;
}
