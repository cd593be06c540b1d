/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry-twins.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Which entries of a contest (x) may be the same. */
extern const LaurelQuery LAUREL_ENTRY_TWINS_OF_CONTEST;

G_END_DECLS
