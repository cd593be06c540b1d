/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-noted-wish.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What the judges of a contest (x) would like to judge, and what not. */
extern const LaurelQuery LAUREL_WISHES_OF_CONTEST;

/* What a judge thinks of an entry: judge, entry, kind or "", how much (xxss). */
extern const LaurelCommand LAUREL_JUDGE_WISH;

G_END_DECLS
