/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry-hit.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The entries of all seasons that the words find (s). */
extern const LaurelQuery LAUREL_ENTRIES_FOUND;

G_END_DECLS
