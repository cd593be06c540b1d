/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-standing.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What is known of the activities of a programme, or 0 for all, on a day (xs). */
extern const LaurelQuery LAUREL_STATES_ON_DAY;

G_END_DECLS
