/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-entry-factor.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_FACTORS_OF_STAGE;

extern const LaurelCommand LAUREL_FACTORS_PUT;

extern const LaurelCommand LAUREL_MARKS_IMPORT_WITH_FACTORS;

G_END_DECLS
