/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-parcel-trouble.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The parcels of a drive of which somebody should ask, on a day: drive, day or "" (xs). */
extern const LaurelQuery LAUREL_PARCELS_IN_TROUBLE;

G_END_DECLS
