/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "logistics/parcels/laurel-parcel.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Puts pieces from stock into an open parcel: parcel, gift, quantity, why or "", day or ""
 * (xxiss). */
extern const LaurelCommand LAUREL_PARCEL_PACK;

/* Takes pieces out again: parcel, gift, quantity, day or "" (xxis). */
extern const LaurelCommand LAUREL_PARCEL_UNPACK;

/* Seals a parcel: parcel, day or "" (xs). */
extern const LaurelCommand LAUREL_PARCEL_SEAL;

/* Opens a parcel that did not leave yet (x). */
extern const LaurelCommand LAUREL_PARCEL_OPEN;

/* What is in a sealed parcel that is here is not undone. */
extern const LaurelGuard LAUREL_SEAL_GUARD;

gboolean laurel_parcel_pack (LaurelTxn   *txn,
                             gint64       parcel,
                             gint64       gift,
                             gint64       quantity,
                             const char  *reason,
                             LaurelDay    day,
                             GError     **error);
gboolean laurel_parcel_check_limits (LaurelReader  *reader,
                                     LaurelParcel  *parcel,
                                     GError       **error);

G_END_DECLS
