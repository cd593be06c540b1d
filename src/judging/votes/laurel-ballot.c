/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-ballot.h"

/**
 * LaurelBallot:
 *
 * A ballot; that of a secret vote has no judge.
 */
struct _LaurelBallot {
  LaurelRow parent_instance;

  gint64 vote_id;
  gint64 judge_id;
  char *judge;
  char *content;
};

G_DEFINE_FINAL_TYPE (LaurelBallot, laurel_ballot, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelBallot, member) }

/* In the order of the columns of SELECT_BALLOT. */
static const LaurelField FIELDS[] = {
  FIELD ("vote-id", ID, vote_id),
  FIELD ("judge-id", ID, judge_id),
  FIELD ("judge", TEXT, judge),
  FIELD ("content", TEXT, content),
};

#undef FIELD

static void
laurel_ballot_class_init (LaurelBallotClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_ballot_init (LaurelBallot *self)
{
}

gint64
laurel_ballot_get_vote_id (LaurelBallot *self)
{
  g_return_val_if_fail (LAUREL_IS_BALLOT (self), 0);

  return self->vote_id;
}

gint64
laurel_ballot_get_judge_id (LaurelBallot *self)
{
  g_return_val_if_fail (LAUREL_IS_BALLOT (self), 0);

  return self->judge_id;
}

const char *
laurel_ballot_get_judge (LaurelBallot *self)
{
  g_return_val_if_fail (LAUREL_IS_BALLOT (self), NULL);

  return self->judge;
}

const char *
laurel_ballot_get_content (LaurelBallot *self)
{
  g_return_val_if_fail (LAUREL_IS_BALLOT (self), NULL);

  return self->content;
}
