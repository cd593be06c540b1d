/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelCommand LAUREL_TURNS_ARRANGE;

extern const LaurelCommand LAUREL_TURNS_DECLARE;

extern const LaurelCommand LAUREL_TURNS_DRAW;

G_END_DECLS
