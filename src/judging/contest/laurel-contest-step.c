/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-step.h"

/**
 * LaurelContestStep:
 *
 * One of the steps that a contest takes: what is done of it, and what blocks the next.
 */
struct _LaurelContestStep {
  LaurelRow parent_instance;

  gint64 contest_id;
  char *name;
  gboolean done;
  char *told;
  char *blocks;
};

G_DEFINE_FINAL_TYPE (LaurelContestStep, laurel_contest_step, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelContestStep, member) }

/* In the order of the columns of a SELECT of constants. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("name", WORD, name),
  FIELD ("done", FLAG, done),
  FIELD ("told", TEXT, told),
  FIELD ("blocks", TEXT, blocks),
};

#undef FIELD

static void
laurel_contest_step_class_init (LaurelContestStepClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_contest_step_init (LaurelContestStep *self)
{
}

const char *
laurel_contest_step_get_name (LaurelContestStep *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STEP (self), NULL);

  return self->name;
}

gboolean
laurel_contest_step_is_done (LaurelContestStep *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STEP (self), FALSE);

  return self->done;
}

const char *
laurel_contest_step_get_told (LaurelContestStep *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STEP (self), NULL);

  return self->told;
}

const char *
laurel_contest_step_get_blocks (LaurelContestStep *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STEP (self), NULL);

  return self->blocks;
}
