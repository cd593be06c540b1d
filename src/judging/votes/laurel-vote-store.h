/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-ballot.h"
#include "judging/votes/laurel-vote-choice.h"
#include "judging/votes/laurel-vote-count.h"
#include "judging/votes/laurel-vote.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_VOTES_OF_CONTEST;

extern const LaurelQuery LAUREL_CHOICES_OF_VOTE;

extern const LaurelQuery LAUREL_BALLOTS_OF_VOTE;

extern const LaurelCommand LAUREL_VOTE_ADD;

extern const LaurelCommand LAUREL_VOTE_EDIT;

extern const LaurelCommand LAUREL_VOTE_REMOVE;

extern const LaurelCommand LAUREL_VOTE_CLOSE;

/* What a closed vote counted, and how. */
extern const LaurelGuard LAUREL_VOTE_GUARD;

LaurelVote *laurel_vote_load         (LaurelReader    *reader,
                                      gint64           id,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *laurel_vote_read_choices (LaurelReader    *reader,
                                      gint64           vote,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *laurel_vote_list_choices (LaurelReader    *reader,
                                      LaurelVote      *vote,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
