/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote-count.h"
#include "judging/votes/laurel-vote.h"

G_BEGIN_DECLS

char *laurel_vote_protocol_dup (LaurelVote            *vote,
                                const LaurelVoteRule  *rule,
                                GPtrArray             *choices) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
