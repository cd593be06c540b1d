/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Hands a sealed parcel to whoever takes it: parcel, waybill or "", driver or "", day or ""
 * (xsss). */
extern const LaurelCommand LAUREL_PARCEL_SEND;

/* Sends what arrived of a parcel at a hub on: parcel, waybill or "", driver or "", day or ""
 * (xsss). */
extern const LaurelCommand LAUREL_PARCEL_FORWARD;

/* A parcel arrived, all of it or some: parcel, point or 0 for its receiver, what of it: gift and
 * quantity, or nothing for all, day or "" (xxa(xi)s). */
extern const LaurelCommand LAUREL_PARCEL_ARRIVE;

/* What is still on the way of a parcel is lost: parcel, why, day or "" (xss). */
extern const LaurelCommand LAUREL_PARCEL_LOSE;

G_END_DECLS
