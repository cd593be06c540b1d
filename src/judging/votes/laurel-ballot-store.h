/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelCommand LAUREL_BALLOT_CAST;

extern const LaurelCommand LAUREL_BALLOTS_COUNT;

G_END_DECLS
