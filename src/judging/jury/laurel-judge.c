/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-judge.h"

/**
 * LaurelJudge:
 *
 * An expert who was asked to judge in a contest. `load` counts the entries, over all stages.
 */
struct _LaurelJudge {
  LaurelRow parent_instance;

  gint64 contest_id;
  gint64 expert_id;
  gint64 party_id;
  char *name;
  char *organization;
  gint64 section_id;
  char *section;
  gint64 draw_id;
  char *role;
  char *state;
  LaurelDay invited;
  LaurelDay answer_by;
  LaurelDay answered;
  char *reason;
  char *least;
  char *most;
  gboolean senior;
  char *region;
  char *fields;
  int load;
  char *phone;
};

G_DEFINE_FINAL_TYPE (LaurelJudge, laurel_judge, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelJudge, member) }

/* In the order of the columns of SELECT_JUDGE. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("expert-id", ID, expert_id),
  FIELD ("party-id", ID, party_id),
  FIELD ("name", TEXT, name),
  FIELD ("organization", TEXT, organization),
  FIELD ("section-id", ID, section_id),
  FIELD ("section", WORD, section),
  FIELD ("draw-id", ID, draw_id),
  FIELD ("role", WORD, role),
  FIELD ("state", WORD, state),
  FIELD ("invited", DAY, invited),
  FIELD ("answer-by", DAY, answer_by),
  FIELD ("answered", DAY, answered),
  FIELD ("reason", TEXT, reason),
  FIELD ("least", TEXT, least),
  FIELD ("most", TEXT, most),
  FIELD ("senior", FLAG, senior),
  FIELD ("region", TEXT, region),
  FIELD ("fields", TEXT, fields),
  FIELD ("load", INT, load),
  FIELD ("phone", TEXT, phone),
};

#undef FIELD

static void
laurel_judge_class_init (LaurelJudgeClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_judge_init (LaurelJudge *self)
{
}

gint64
laurel_judge_get_contest_id (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->contest_id;
}

gint64
laurel_judge_get_expert_id (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->expert_id;
}

gint64
laurel_judge_get_party_id (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->party_id;
}

const char *
laurel_judge_get_name (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->name;
}

const char *
laurel_judge_get_organization (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->organization;
}

gint64
laurel_judge_get_section_id (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->section_id;
}

const char *
laurel_judge_get_section (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->section;
}

gint64
laurel_judge_get_draw_id (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->draw_id;
}

const char *
laurel_judge_get_role (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->role;
}

const char *
laurel_judge_get_state (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->state;
}

LaurelDay
laurel_judge_get_invited (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->invited;
}

LaurelDay
laurel_judge_get_answer_by (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->answer_by;
}

LaurelDay
laurel_judge_get_answered (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->answered;
}

const char *
laurel_judge_get_reason (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->reason;
}

const char *
laurel_judge_get_least (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->least;
}

const char *
laurel_judge_get_most (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->most;
}

const char *
laurel_judge_get_region (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->region;
}

const char *
laurel_judge_get_fields (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->fields;
}

int
laurel_judge_get_load (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), 0);

  return self->load;
}

const char *
laurel_judge_get_phone (LaurelJudge *self)
{
  g_return_val_if_fail (LAUREL_IS_JUDGE (self), NULL);

  return self->phone;
}
