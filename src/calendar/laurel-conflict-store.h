/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-conflict.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What of a programme, or 0 for all, does not go together (x). */
extern const LaurelQuery LAUREL_CONFLICTS;

G_END_DECLS
