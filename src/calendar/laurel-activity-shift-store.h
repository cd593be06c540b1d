/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Moves an activity by whole units, and keeps how sure it is: id, unit (a
 * LaurelShift), how many, whether only its end (xiib). */
extern const LaurelCommand LAUREL_ACTIVITY_SHIFT;

G_END_DECLS
