/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-parcel-content.h"
#include "logistics/parcels/laurel-parcel-sum.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What was put into a parcel (x), by gift lines: their ids are those of the rows. */
extern const LaurelQuery LAUREL_CONTENT_OF_PARCEL;

/* What was put into the parcels of a drive (x): their ids are those of the rows. */
extern const LaurelQuery LAUREL_PARCEL_SUMS;

G_END_DECLS
