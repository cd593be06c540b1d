/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelVoteKind:
 * @LAUREL_VOTE_MOTION: each choice is voted on by itself: yes, no or an abstention
 * @LAUREL_VOTE_APPROVAL: a ballot names those it approves of, as many as there are seats at most
 * @LAUREL_VOTE_RANKED: a ballot puts choices in order
 */
typedef enum {
  LAUREL_VOTE_MOTION,
  LAUREL_VOTE_APPROVAL,
  LAUREL_VOTE_RANKED,
} LaurelVoteKind;

/**
 * LaurelMajorityRule:
 * @LAUREL_MAJORITY_SIMPLE: more yes than no; abstentions do not count
 * @LAUREL_MAJORITY_ABSOLUTE: yes from more than half of those who can vote
 * @LAUREL_MAJORITY_TWO_THIRDS: yes from two thirds, or more, of those who took part
 */
typedef enum {
  LAUREL_MAJORITY_SIMPLE,
  LAUREL_MAJORITY_ABSOLUTE,
  LAUREL_MAJORITY_TWO_THIRDS,
} LaurelMajorityRule;

/**
 * LaurelVoteWord:
 *
 * What a ballot says of a choice; in a ranked vote, places from 1 stand instead.
 */
typedef enum {
  LAUREL_VOTE_SILENT = 0,
  LAUREL_VOTE_YES = 1,
  LAUREL_VOTE_NO = -1,
  LAUREL_VOTE_ABSTAIN = -2,
} LaurelVoteWord;

/**
 * LaurelVoteRule:
 * @kind: how it is voted
 * @majority: what it takes to be carried
 * @quorum: what share of the members must take part
 * @members: how many can vote
 * @seats: how many can be chosen at most; 0 for any number
 */
typedef struct {
  LaurelVoteKind kind;
  LaurelMajorityRule majority;
  LaurelRatio quorum;
  guint members;
  guint seats;
} LaurelVoteRule;

/**
 * LaurelVoteOutcome:
 * @yes: how many say yes to a choice, or approve of it; in a ranked vote, how many ballots rank it
 * @no: how many say no
 * @abstentions: how many took part and say neither
 * @place: its place among the choices, from 1
 * @has_majority: whether it has what it takes
 * @is_carried: whether it is carried, or chosen
 * @is_tied_out: whether only equals kept it out: there were fewer seats than equals
 */
typedef struct {
  guint yes;
  guint no;
  guint abstentions;
  guint place;
  gboolean has_majority;
  gboolean is_carried;
  gboolean is_tied_out;
} LaurelVoteOutcome;

gboolean laurel_vote_rule_has_quorum   (const LaurelVoteRule  *rule,
                                        guint                  n_present);
guint    laurel_vote_rule_count_quorum (const LaurelVoteRule  *rule);
guint    laurel_vote_rule_count_needed (const LaurelVoteRule  *rule,
                                        guint                  n_present);
void     laurel_vote_count             (const LaurelVoteRule  *rule,
                                        const int             *ballots,
                                        guint                  n_ballots,
                                        guint                  n_choices,
                                        guint                  n_present,
                                        LaurelVoteOutcome     *outcomes);

G_END_DECLS
