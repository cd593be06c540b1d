/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How it is voted, as the store calls it, and as people do; NULL ends both. */
extern const char *const LAUREL_VOTE_KINDS[];
extern const char *const LAUREL_VOTE_KIND_NAMES[];

/* What it takes, likewise. */
extern const char *const LAUREL_VOTE_MAJORITIES[];
extern const char *const LAUREL_VOTE_MAJORITY_NAMES[];

char       *laurel_vote_words_dup_state    (LaurelVote       *vote) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_vote_words_dup_rule     (LaurelVote       *vote) G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_vote_words_get_hint     (LaurelVoteKind    kind);
const char *laurel_vote_words_get_outcome  (const char       *outcome);
const char *laurel_vote_words_get_style    (const char       *outcome);
char       *laurel_vote_words_dup_typed    (LaurelVoteKind    kind,
                                            const char       *text) G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_vote_words_show         (const char       *word);
const char *laurel_vote_words_of_key       (LaurelVoteKind    kind,
                                            guint             n_choices,
                                            guint             key);

G_END_DECLS
