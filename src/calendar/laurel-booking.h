/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_BOOKING (laurel_booking_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBooking, laurel_booking, LAUREL, BOOKING, LaurelRow)

gint64       laurel_booking_get_resource_id   (LaurelBooking *self);
const char  *laurel_booking_get_resource_kind (LaurelBooking *self);
const char  *laurel_booking_get_resource      (LaurelBooking *self);
gint64       laurel_booking_get_activity_id   (LaurelBooking *self);
gint64       laurel_booking_get_programme_id  (LaurelBooking *self);
gint64       laurel_booking_get_series_id     (LaurelBooking *self);
const char  *laurel_booking_get_activity      (LaurelBooking *self);
const char  *laurel_booking_get_title         (LaurelBooking *self);
const char  *laurel_booking_get_phase         (LaurelBooking *self);
const char  *laurel_booking_get_state         (LaurelBooking *self);
int          laurel_booking_get_rank          (LaurelBooking *self);
const char  *laurel_booking_get_status        (LaurelBooking *self);
LaurelWindow laurel_booking_get_window        (LaurelBooking *self);

G_END_DECLS
