/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_VOTE_CHOICE (laurel_vote_choice_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVoteChoice, laurel_vote_choice, LAUREL, VOTE_CHOICE, LaurelRow)

gint64      laurel_vote_choice_get_vote_id     (LaurelVoteChoice *self);
gint64      laurel_vote_choice_get_entry_id    (LaurelVoteChoice *self);
const char *laurel_vote_choice_get_number      (LaurelVoteChoice *self);
const char *laurel_vote_choice_get_title       (LaurelVoteChoice *self);
int         laurel_vote_choice_get_yes         (LaurelVoteChoice *self);
int         laurel_vote_choice_get_no          (LaurelVoteChoice *self);
int         laurel_vote_choice_get_abstentions (LaurelVoteChoice *self);
int         laurel_vote_choice_get_place       (LaurelVoteChoice *self);
const char *laurel_vote_choice_get_outcome     (LaurelVoteChoice *self);
const char *laurel_vote_choice_get_reason      (LaurelVoteChoice *self);

G_END_DECLS
