/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry-lack.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What an entry lacks (x). */
extern const LaurelQuery LAUREL_ENTRY_LACKS;

G_END_DECLS
