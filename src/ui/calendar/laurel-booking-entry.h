/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BOOKING_ENTRY (laurel_booking_entry_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBookingEntry, laurel_booking_entry, LAUREL, BOOKING_ENTRY, AdwEntryRow)

G_END_DECLS
