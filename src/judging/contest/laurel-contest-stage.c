/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-stage.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestStage:
 *
 * What the entries of a contest go through: a form check, a review, a vote.
 */
struct _LaurelContestStage {
  LaurelRow parent_instance;

  gint64 contest_id;
  int position;
  char *kind;
  char *title;
  gint64 phase_id;
  char *phase;
  int needs;
  int least;
  int most;
  int seniors;
  char *quota;
  int assigned;
  char *measure;
  char *apart;
  char *publicity;
  int talk;
  int questions;
  int warning;
  char *screen;
};

G_DEFINE_FINAL_TYPE (LaurelContestStage, laurel_contest_stage, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelContestStage, member) }

/* In the order of the columns of SELECT_STAGE. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("position", INT, position),
  FIELD ("kind", WORD, kind),
  FIELD ("title", TEXT, title),
  FIELD ("phase-id", ID, phase_id),
  FIELD ("phase", TEXT, phase),
  FIELD ("needs", INT, needs),
  FIELD ("least", INT, least),
  FIELD ("most", INT, most),
  FIELD ("seniors", INT, seniors),
  FIELD ("quota", TEXT, quota),
  FIELD ("assigned", INT, assigned),
  FIELD ("measure", WORD, measure),
  FIELD ("apart", TEXT, apart),
  FIELD ("publicity", TEXT, publicity),
  FIELD ("talk", INT, talk),
  FIELD ("questions", INT, questions),
  FIELD ("warning", INT, warning),
  FIELD ("screen", WORD, screen),
};

#undef FIELD

static void
laurel_contest_stage_class_init (LaurelContestStageClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_contest_stage_init (LaurelContestStage *self)
{
}

gint64
laurel_contest_stage_get_contest_id (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->contest_id;
}

const char *
laurel_contest_stage_get_kind (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  return self->kind;
}

const char *
laurel_contest_stage_get_title (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  return self->title;
}

int
laurel_contest_stage_get_needs (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->needs;
}

int
laurel_contest_stage_get_least (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->least;
}

int
laurel_contest_stage_get_most (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->most;
}

int
laurel_contest_stage_get_seniors (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->seniors;
}

const char *
laurel_contest_stage_get_quota (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  return self->quota;
}

int
laurel_contest_stage_get_assigned (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->assigned;
}

const char *
laurel_contest_stage_get_measure (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  return self->measure;
}

const char *
laurel_contest_stage_get_apart (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  return self->apart;
}

const char *
laurel_contest_stage_get_publicity (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  return self->publicity;
}

/* Returns: how many seconds a presentation may take, or 0 for as many as it takes */
int
laurel_contest_stage_get_talk (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->talk;
}

/* Returns: how many seconds questions may take, or 0 for as many as it takes */
int
laurel_contest_stage_get_questions (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->questions;
}

/* Returns: how many seconds before the end of either that is told */
int
laurel_contest_stage_get_warning (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), 0);

  return self->warning;
}

/* Returns: what an audience sees of marks: "nothing", "marks" or "standing" */
const char *
laurel_contest_stage_get_screen (LaurelContestStage *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  return self->screen;
}

/**
 * laurel_contest_stage_dup_drop_fault:
 * @self: a stage
 * @rule: the rules that may count in it
 *
 * Returns: (transfer full) (nullable): why no entry could have a result in it: as many marks are
 *   dropped as there are judges of an entry
 */
char *
laurel_contest_stage_dup_drop_fault (LaurelContestStage *self, const LaurelRule *rule)
{
  guint drops;

  g_return_val_if_fail (LAUREL_IS_CONTEST_STAGE (self), NULL);

  drops = rule->drop_high + rule->drop_low;
  if (g_str_equal (self->kind, "form-check") || g_str_equal (self->kind, "vote") ||
      !g_str_equal (self->measure, "marks") || rule->exam != NULL || rule->index != NULL ||
      drops == 0 || self->needs > (int) drops)
    return NULL;

  /* Translators: %1$s is a stage of a contest; both numbers are of one entry. */
  return g_strdup_printf (_("In “%1$s” no mark would count: judges of each entry: %2$d, marks that "
                            "are dropped: %3$u. Drop fewer marks, or ask for more judges there."),
                          self->title, self->needs, drops);
}
