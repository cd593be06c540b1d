/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL (laurel_parcel_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcel, laurel_parcel, LAUREL, PARCEL, LaurelRow)

gint64      laurel_parcel_get_drive_id    (LaurelParcel *self);
int         laurel_parcel_get_number      (LaurelParcel *self);
gint64      laurel_parcel_get_receiver_id (LaurelParcel *self);
const char *laurel_parcel_get_receiver    (LaurelParcel *self);
gint64      laurel_parcel_get_carrier_id  (LaurelParcel *self);
gint64      laurel_parcel_get_hub_id      (LaurelParcel *self);
int         laurel_parcel_get_length      (LaurelParcel *self);
int         laurel_parcel_get_width       (LaurelParcel *self);
int         laurel_parcel_get_height      (LaurelParcel *self);
LaurelDay   laurel_parcel_get_sealed      (LaurelParcel *self);
const char *laurel_parcel_get_waybill     (LaurelParcel *self);
const char *laurel_parcel_get_driver      (LaurelParcel *self);
int         laurel_parcel_get_packed      (LaurelParcel *self);
int         laurel_parcel_get_way         (LaurelParcel *self);
int         laurel_parcel_get_pieces      (LaurelParcel *self);
int         laurel_parcel_get_weight      (LaurelParcel *self);
int         laurel_parcel_get_volume      (LaurelParcel *self);
int         laurel_parcel_get_of          (LaurelParcel *self);
int         laurel_parcel_get_nth         (LaurelParcel *self);
const char *laurel_parcel_get_state       (LaurelParcel *self);
gboolean    laurel_parcel_is_measured     (LaurelParcel *self);
int         laurel_parcel_get_size        (LaurelParcel *self);
int         laurel_parcel_get_charged     (LaurelParcel *self);
int         laurel_parcel_get_lost        (LaurelParcel *self);

G_END_DECLS
