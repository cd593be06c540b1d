/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Drives: gifts, from those who give them to those for whom they are. */
extern const LaurelRoom LAUREL_LOGISTICS_ROOM;

G_END_DECLS
