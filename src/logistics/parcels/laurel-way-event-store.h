/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-way-event.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

#define LAUREL_WAY_EVENTS_ROW "(ssss)"
#define LAUREL_WAY_EVENTS_ARGS "(xssa" LAUREL_WAY_EVENTS_ROW ")"

/* What carriers told of the parcels of a drive (x), the last first. */
extern const LaurelQuery LAUREL_EVENTS_OF_DRIVE;

/* What carriers told of a parcel (x). */
extern const LaurelQuery LAUREL_EVENTS_OF_PARCEL;

/* What carriers told of waybills that no parcel of a drive (x) has. */
extern const LaurelQuery LAUREL_EVENTS_ASIDE;

/* Takes a carrier's list: drive, the file, what its headings mean, rows of waybill, time, place,
 * state. */
extern const LaurelCommand LAUREL_WAY_EVENTS_TAKE;

G_END_DECLS
