/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL_HIT (laurel_parcel_hit_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcelHit, laurel_parcel_hit, LAUREL, PARCEL_HIT, LaurelRow)

gint64      laurel_parcel_hit_get_programme_id    (LaurelParcelHit *self);
const char *laurel_parcel_hit_get_programme_title (LaurelParcelHit *self);
gint64      laurel_parcel_hit_get_drive_id        (LaurelParcelHit *self);
const char *laurel_parcel_hit_get_drive_title     (LaurelParcelHit *self);
int         laurel_parcel_hit_get_number          (LaurelParcelHit *self);
const char *laurel_parcel_hit_get_receiver        (LaurelParcelHit *self);
const char *laurel_parcel_hit_get_waybill         (LaurelParcelHit *self);

G_END_DECLS
