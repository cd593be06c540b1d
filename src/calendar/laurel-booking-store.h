/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-booking.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Who is where, when: a resource with what belongs to it and what it belongs to,
 * or 0 for all, from a day to a day, "" for any (xss). */
extern const LaurelQuery LAUREL_BOOKINGS_BETWEEN;

/* What an activity and its phases take (x). */
extern const LaurelQuery LAUREL_BOOKINGS_OF_ACTIVITY;

/* The holds that confirming a booking (x) would defeat. */
extern const LaurelQuery LAUREL_BOOKINGS_DEFEATED_BY;

/* Holds a resource: resource, activity, phase or 0, rank or 0 for the next (xxxi). */
extern const LaurelCommand LAUREL_BOOKING_HOLD;

/* Takes what goes by a name, and is made if there is none, at once or held:
 * activity, kind, name, "held" or "confirmed" (xsss). */
extern const LaurelCommand LAUREL_BOOKING_TAKE;

/* Takes a resource at once: resource, activity, phase or 0 (xxx). */
extern const LaurelCommand LAUREL_BOOKING_BOOK;

GPtrArray     *laurel_booking_list (LaurelReader  *reader,
                                    gint64         resource,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelBooking *laurel_booking_load (LaurelReader  *reader,
                                    gint64         id,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       laurel_booking_insert         (LaurelTxn     *txn,
                                              gint64         resource,
                                              gint64         activity,
                                              GError       **error);
gboolean       laurel_booking_check_resource (LaurelReader  *reader,
                                              gint64         id,
                                              GError       **error);

G_END_DECLS
