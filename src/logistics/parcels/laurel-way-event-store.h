/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-way-event.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

#define LAUREL_WAY_EVENTS_ROW "(ssss)"
#define LAUREL_WAY_EVENTS_ARGS "(xssa" LAUREL_WAY_EVENTS_ROW ")"

/**
 * LaurelWayEventPlace:
 * @LAUREL_WAY_EVENT_NEW: a parcel that left by then
 * @LAUREL_WAY_EVENT_KNOWN: it was told already
 * @LAUREL_WAY_EVENT_STRAY: no parcel has that waybill
 * @LAUREL_WAY_EVENT_EARLY: the parcel had not left by then
 *
 * What an event means to a drive.
 */
typedef enum {
  LAUREL_WAY_EVENT_NEW,
  LAUREL_WAY_EVENT_KNOWN,
  LAUREL_WAY_EVENT_STRAY,
  LAUREL_WAY_EVENT_EARLY,
} LaurelWayEventPlace;

/* What carriers told of the parcels of a drive (x), the last first. */
extern const LaurelQuery LAUREL_EVENTS_OF_DRIVE;

/* What carriers told of a parcel (x). */
extern const LaurelQuery LAUREL_EVENTS_OF_PARCEL;

/* What carriers told of waybills that no parcel of a drive (x) has. */
extern const LaurelQuery LAUREL_EVENTS_ASIDE;

/* Takes a carrier's list: drive, the file, what its headings mean, rows of waybill, time, place,
 * state. */
extern const LaurelCommand LAUREL_WAY_EVENTS_TAKE;

LaurelWayEventPlace laurel_way_event_place (LaurelReader  *reader,
                                            gint64         drive,
                                            const char    *waybill,
                                            const char    *at,
                                            const char    *place,
                                            const char    *state,
                                            gint64        *parcel);

G_END_DECLS
