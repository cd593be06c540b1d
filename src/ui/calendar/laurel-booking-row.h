/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BOOKING_ROW (laurel_booking_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBookingRow, laurel_booking_row, LAUREL, BOOKING_ROW, AdwPreferencesRow)

char *laurel_booking_dup_state (const char *state,
                                int         rank,
                                const char *phase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
