/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_VOTE_DIALOG (laurel_vote_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVoteDialog, laurel_vote_dialog, LAUREL, VOTE_DIALOG, LaurelDialog)

GtkWidget *laurel_vote_dialog_new       (LaurelSession *session,
                                         gint64         stage);
GtkWidget *laurel_vote_dialog_new_edit  (LaurelSession *session,
                                         LaurelVote    *vote);
GtkWidget *laurel_vote_dialog_new_again (LaurelSession *session,
                                         LaurelVote    *vote,
                                         GListModel    *choices);

G_END_DECLS
