/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_VOTE_BOX (laurel_vote_box_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVoteBox, laurel_vote_box, LAUREL, VOTE_BOX, AdwBin)

void     laurel_vote_box_show       (LaurelVoteBox *self,
                                    LaurelSession *session,
                                    LaurelVote    *vote,
                                    LaurelRowList *choices);
gboolean laurel_vote_box_is_pending (LaurelVoteBox *self);

G_END_DECLS
