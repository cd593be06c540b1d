/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL_TROUBLE (laurel_parcel_trouble_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcelTrouble, laurel_parcel_trouble, LAUREL, PARCEL_TROUBLE, LaurelRow)

int         laurel_parcel_trouble_get_number   (LaurelParcelTrouble *self);
const char *laurel_parcel_trouble_get_receiver (LaurelParcelTrouble *self);
const char *laurel_parcel_trouble_get_waybill  (LaurelParcelTrouble *self);
const char *laurel_parcel_trouble_get_kind     (LaurelParcelTrouble *self);
LaurelDay   laurel_parcel_trouble_get_since    (LaurelParcelTrouble *self);
int         laurel_parcel_trouble_get_days     (LaurelParcelTrouble *self);
int         laurel_parcel_trouble_get_lost     (LaurelParcelTrouble *self);

G_END_DECLS
