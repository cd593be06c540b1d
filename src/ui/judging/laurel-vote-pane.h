/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_VOTE_PANE (laurel_vote_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVotePane, laurel_vote_pane, LAUREL, VOTE_PANE, LaurelContestPage)

G_END_DECLS
