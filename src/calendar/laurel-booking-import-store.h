/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What an activity takes, as a file says it: the phase that takes it, from 1, or 0;
 * what it is, its name, to what that belongs, to what that belongs again; the rank
 * of a hold, or 0 for what is confirmed; the note. */
#define LAUREL_BOOKING_IMPORT_ROWS "a(issssis)"

gboolean laurel_bookings_import (LaurelTxn     *txn,
                                 gint64         activity,
                                 const GArray  *phases,
                                 GVariant      *bookings,
                                 GError       **error);

G_END_DECLS
