/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-free-span.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Days on which all of some resources (their ids) are free, certainly or
 * possibly, the best first: resources, from a day, to a day, how many days (axssi). */
extern const LaurelQuery LAUREL_FREE_DAYS;

G_END_DECLS
