/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelCommand LAUREL_OBJECTION_DECIDE;

extern const LaurelCommand LAUREL_OBJECTION_DECIDE_ANEW;

G_END_DECLS
