/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-settle-item.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What of a programme, or 0 for all, is to be settled on a day, the soonest
 * first (xs). */
extern const LaurelQuery LAUREL_TO_SETTLE;

G_END_DECLS
