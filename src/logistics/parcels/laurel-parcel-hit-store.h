/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-parcel-hit.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The parcels of all years that have a number or a waybill (s). */
extern const LaurelQuery LAUREL_PARCELS_FOUND;

G_END_DECLS
