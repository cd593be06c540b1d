/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote-count.h"
#include "judging/votes/laurel-voter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BALLOT_FORM (laurel_ballot_form_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBallotForm, laurel_ballot_form, LAUREL, BALLOT_FORM, AdwBin)

void laurel_ballot_form_show   (LaurelBallotForm     *self,
                                const LaurelVoteRule *rule,
                                GListModel           *choices);
void laurel_ballot_form_fill   (LaurelBallotForm     *self,
                                const char           *title,
                                const char           *content);
void laurel_ballot_form_empty  (LaurelBallotForm     *self);
void laurel_ballot_form_retype (LaurelBallotForm     *self,
                                GVariant             *typed);
GVariant *laurel_ballot_form_dup_typed (LaurelBallotForm *self) G_GNUC_WARN_UNUSED_RESULT;
void laurel_ballot_form_refuse (LaurelBallotForm     *self,
                                guint                 which,
                                const char           *why);
void laurel_ballot_form_show_voter (LaurelBallotForm *self,
                                LaurelVoter          *voter);
void laurel_ballot_form_begin  (LaurelBallotForm     *self);
void laurel_ballot_form_take   (LaurelBallotForm     *self);

G_END_DECLS
