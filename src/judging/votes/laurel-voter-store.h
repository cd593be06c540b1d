/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-voter.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Who can vote in a vote (x), and who did. */
extern const LaurelQuery LAUREL_VOTERS_OF_VOTE;

G_END_DECLS
