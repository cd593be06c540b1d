/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote-count.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_VOTE (laurel_vote_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVote, laurel_vote, LAUREL, VOTE, LaurelRow)

gint64      laurel_vote_get_stage_id (LaurelVote *self);
const char *laurel_vote_get_stage    (LaurelVote *self);
int         laurel_vote_get_position (LaurelVote *self);
const char *laurel_vote_get_title    (LaurelVote *self);
const char *laurel_vote_get_kind     (LaurelVote *self);
const char *laurel_vote_get_majority (LaurelVote *self);
const char *laurel_vote_get_quorum   (LaurelVote *self);
int         laurel_vote_get_members  (LaurelVote *self);
int         laurel_vote_get_seats    (LaurelVote *self);
gboolean    laurel_vote_get_secret   (LaurelVote *self);
gint64      laurel_vote_get_closed   (LaurelVote *self);
const char *laurel_vote_get_protocol (LaurelVote *self);
int         laurel_vote_get_choices  (LaurelVote *self);
int         laurel_vote_get_present  (LaurelVote *self);
int         laurel_vote_get_ballots  (LaurelVote *self);
const char *laurel_vote_get_next     (LaurelVote *self);

LaurelVoteRule laurel_vote_get_rule (LaurelVote *self);

G_END_DECLS
