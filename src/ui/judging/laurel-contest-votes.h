/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_VOTES (laurel_contest_votes_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestVotes, laurel_contest_votes, LAUREL, CONTEST_VOTES,
                      LaurelContestPage)

void laurel_contest_votes_show (LaurelContestVotes *self,
                                gint64              stage);

G_END_DECLS
