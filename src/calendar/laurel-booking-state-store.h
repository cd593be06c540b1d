/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-command.h"

G_BEGIN_DECLS

/* Makes a hold certain: id, whether the holds it defeats are released (xb). */
extern const LaurelCommand LAUREL_BOOKING_CONFIRM;

/* Gives a hold another rank: id, rank (xi). */
extern const LaurelCommand LAUREL_BOOKING_RANK;

/* Sets the note of a booking: id, text (xs). */
extern const LaurelCommand LAUREL_BOOKING_NOTE;

/* Frees a resource: id (x). */
extern const LaurelCommand LAUREL_BOOKING_RELEASE;

gboolean laurel_booking_check_rank (int         rank,
                                    GError    **error);
gboolean laurel_booking_set_rank   (LaurelTxn  *txn,
                                    gint64      id,
                                    int         rank,
                                    GError    **error);

G_END_DECLS
