/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-result-change.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_CHANGES_OF_RESULT;

extern const LaurelQuery LAUREL_CHANGES_OF_SCOREBOARD;

G_END_DECLS
