/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote-count.h"

G_BEGIN_DECLS

const char *laurel_vote_reason_get_outcome  (const LaurelVoteRule    *rule,
                                             const LaurelVoteOutcome *outcome,
                                             guint                    n_present);
const char *laurel_vote_reason_tell_outcome (const char              *outcome);
char       *laurel_vote_reason_dup          (const LaurelVoteRule    *rule,
                                             const LaurelVoteOutcome *outcome,
                                             guint                    n_present)
                                             G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_vote_reason_dup_duels    (const int               *ballots,
                                             guint                    n_ballots,
                                             guint                    n_choices,
                                             guint                    which,
                                             const char *const       *numbers)
                                             G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_vote_reason_dup_rule     (const LaurelVoteRule    *rule)
                                             G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_vote_reason_dup_quorum   (const LaurelVoteRule    *rule,
                                             guint                    n_present)
                                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
