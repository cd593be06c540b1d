/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-command.h"

G_BEGIN_DECLS

/* (xa(xx)): stage, entry and judge of each. */
extern const LaurelCommand LAUREL_PLACEMENTS_PUT;

/* (xa(xx)): stage, entry and judge of each. */
extern const LaurelCommand LAUREL_PLACEMENTS_FREE;

G_END_DECLS
