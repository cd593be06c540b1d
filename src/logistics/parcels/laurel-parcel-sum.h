/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL_SUM (laurel_parcel_sum_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcelSum, laurel_parcel_sum, LAUREL, PARCEL_SUM, LaurelRow)

int    laurel_parcel_sum_get_pieces   (LaurelParcelSum *self);
gint64 laurel_parcel_sum_get_weight   (LaurelParcelSum *self);
int    laurel_parcel_sum_get_lost     (LaurelParcelSum *self);
int    laurel_parcel_sum_get_givers   (LaurelParcelSum *self);
int    laurel_parcel_sum_get_nameless (LaurelParcelSum *self);

G_END_DECLS
