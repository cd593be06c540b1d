/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-choice.h"

/**
 * LaurelVoteChoice:
 *
 * What somebody can vote for, and what came of it.
 */
struct _LaurelVoteChoice {
  LaurelRow parent_instance;

  gint64 vote_id;
  gint64 entry_id;
  char *number;
  char *title;
  int yes;
  int no;
  int abstentions;
  int place;
  char *outcome;
  char *reason;
};

G_DEFINE_FINAL_TYPE (LaurelVoteChoice, laurel_vote_choice, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelVoteChoice, member) }

/* In the order of the columns of the query. */
static const LaurelField FIELDS[] = {
  FIELD ("vote-id", ID, vote_id),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("yes", INT, yes),
  FIELD ("no", INT, no),
  FIELD ("abstentions", INT, abstentions),
  FIELD ("place", INT, place),
  FIELD ("outcome", WORD, outcome),
  FIELD ("reason", TEXT, reason),
};

#undef FIELD

static void
laurel_vote_choice_class_init (LaurelVoteChoiceClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_vote_choice_init (LaurelVoteChoice *self)
{
}

gint64
laurel_vote_choice_get_vote_id (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), 0);

  return self->vote_id;
}

gint64
laurel_vote_choice_get_entry_id (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), 0);

  return self->entry_id;
}

const char *
laurel_vote_choice_get_number (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), NULL);

  return self->number;
}

const char *
laurel_vote_choice_get_title (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), NULL);

  return self->title;
}

int
laurel_vote_choice_get_yes (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), 0);

  return self->yes;
}

int
laurel_vote_choice_get_no (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), 0);

  return self->no;
}

int
laurel_vote_choice_get_abstentions (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), 0);

  return self->abstentions;
}

int
laurel_vote_choice_get_place (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), 0);

  return self->place;
}

const char *
laurel_vote_choice_get_outcome (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), NULL);

  return self->outcome;
}

const char *
laurel_vote_choice_get_reason (LaurelVoteChoice *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_CHOICE (self), NULL);

  return self->reason;
}
