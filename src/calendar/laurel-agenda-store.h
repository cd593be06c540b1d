/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-agenda-item.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What comes next, with a head for each section: programme, today (xs). */
extern const LaurelQuery LAUREL_AGENDA;

G_END_DECLS
