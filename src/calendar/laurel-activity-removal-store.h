/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Takes an activity out that was never announced: id (x). */
extern const LaurelCommand LAUREL_ACTIVITY_REMOVE;

G_END_DECLS
