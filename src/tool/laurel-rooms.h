/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Every room of the house: what a library is opened with. */
extern const LaurelRoom *const LAUREL_ROOMS[];

G_END_DECLS
