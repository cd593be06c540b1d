/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote.h"

/**
 * LaurelVote:
 *
 * What a committee votes on.
 */
struct _LaurelVote {
  LaurelRow parent_instance;

  gint64 stage_id;
  char *stage;
  int position;
  char *title;
  char *kind;
  char *majority;
  char *quorum;
  int members;
  int seats;
  gboolean secret;
  gint64 closed;
  char *protocol;
  int choices;
  int present;
  int ballots;
  char *next;
};

G_DEFINE_FINAL_TYPE (LaurelVote, laurel_vote, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelVote, member) }

/* In the order of the columns of SELECT_VOTE. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("stage", TEXT, stage),
  FIELD ("position", INT, position),
  FIELD ("title", TEXT, title),
  FIELD ("kind", WORD, kind),
  FIELD ("majority", WORD, majority),
  FIELD ("quorum", TEXT, quorum),
  FIELD ("members", INT, members),
  FIELD ("seats", INT, seats),
  FIELD ("secret", FLAG, secret),
  FIELD ("closed", ID, closed),
  FIELD ("protocol", TEXT, protocol),
  FIELD ("choices", INT, choices),
  FIELD ("present", INT, present),
  FIELD ("ballots", INT, ballots),
  FIELD ("next", TEXT, next),
};

#undef FIELD

static void
laurel_vote_class_init (LaurelVoteClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_vote_init (LaurelVote *self)
{
}

gint64
laurel_vote_get_stage_id (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->stage_id;
}

const char *
laurel_vote_get_stage (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), NULL);

  return self->stage;
}

int
laurel_vote_get_position (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->position;
}

const char *
laurel_vote_get_title (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), NULL);

  return self->title;
}

const char *
laurel_vote_get_kind (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), NULL);

  return self->kind;
}

const char *
laurel_vote_get_majority (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), NULL);

  return self->majority;
}

const char *
laurel_vote_get_quorum (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), NULL);

  return self->quorum;
}

int
laurel_vote_get_members (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->members;
}

int
laurel_vote_get_seats (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->seats;
}

gboolean
laurel_vote_get_secret (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), FALSE);

  return self->secret;
}

gint64
laurel_vote_get_closed (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->closed;
}

const char *
laurel_vote_get_protocol (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), NULL);

  return self->protocol;
}

int
laurel_vote_get_choices (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->choices;
}

int
laurel_vote_get_present (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->present;
}

int
laurel_vote_get_ballots (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), 0);

  return self->ballots;
}

/* Returns: (nullable): the stage that comes after it */
const char *
laurel_vote_get_next (LaurelVote *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE (self), NULL);

  return self->next;
}

/**
 * laurel_vote_get_rule:
 * @self: a vote
 *
 * Returns: how it is decided
 */
LaurelVoteRule
laurel_vote_get_rule (LaurelVote *self)
{
  const char *kind = laurel_vote_get_kind (self), *majority = laurel_vote_get_majority (self);
  LaurelVoteRule rule = {
    .kind = g_str_equal (kind, "motion") ? LAUREL_VOTE_MOTION
            : g_str_equal (kind, "approval") ? LAUREL_VOTE_APPROVAL : LAUREL_VOTE_RANKED,
    .majority = g_str_equal (majority, "simple") ? LAUREL_MAJORITY_SIMPLE
                : g_str_equal (majority, "absolute") ? LAUREL_MAJORITY_ABSOLUTE
                                                     : LAUREL_MAJORITY_TWO_THIRDS,
    .quorum = LAUREL_RATIO_ZERO,
    .members = (guint) laurel_vote_get_members (self),
    .seats = (guint) laurel_vote_get_seats (self),
  };

  laurel_ratio_read (laurel_vote_get_quorum (self), &rule.quorum);

  return rule;
}
