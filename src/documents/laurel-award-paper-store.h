/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-award-paper.h"
#include "store/laurel-command.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_AWARD_PAPERS_OF_CONTEST;

/* All that a correction overtook gets a new number or is void, once nobody can object to it any
 * more: contest, day (xs). Final. */
extern const LaurelCommand LAUREL_AWARD_PAPERS_REPLACE;

G_END_DECLS
