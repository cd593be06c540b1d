/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-step.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The steps of a contest (x): what is done, and what blocks the next. */
extern const LaurelQuery LAUREL_STEPS_OF_CONTEST;

G_END_DECLS
