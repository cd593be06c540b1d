/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-booking.h"

G_BEGIN_DECLS

GPtrArray  *laurel_booking_rank_list_defeated (GPtrArray      *near,
                                               LaurelBooking  *booking) G_GNUC_WARN_UNUSED_RESULT;
int         laurel_booking_rank_get_next      (GPtrArray      *near,
                                               LaurelBooking  *booking);
char      **laurel_booking_rank_dup_warnings  (GPtrArray      *near,
                                               LaurelBooking  *booking) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_booking_rank_dup_jump      (GPtrArray      *near,
                                               LaurelBooking  *booking) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_booking_meets              (LaurelBooking  *a,
                                               LaurelBooking  *b);
gboolean    laurel_booking_is_part_of         (LaurelBooking  *a,
                                               LaurelBooking  *b);
gboolean    laurel_booking_is_held            (LaurelBooking  *self);

G_END_DECLS
