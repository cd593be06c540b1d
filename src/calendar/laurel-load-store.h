/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-load-day.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* How much there is to do in a programme, or 0 for all, from a day to a day (xss). */
extern const LaurelQuery LAUREL_LOAD_BETWEEN;

GArray *laurel_load_list_windows (GPtrArray *activities) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
