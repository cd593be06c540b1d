/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIFT (laurel_gift_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGift, laurel_gift, LAUREL, GIFT, LaurelRow)

gint64      laurel_gift_get_drive_id (LaurelGift *self);
gint64      laurel_gift_get_kind_id  (LaurelGift *self);
const char *laurel_gift_get_kind     (LaurelGift *self);
const char *laurel_gift_get_unit     (LaurelGift *self);
const char *laurel_gift_get_giver    (LaurelGift *self);
int         laurel_gift_get_weight   (LaurelGift *self);
int         laurel_gift_get_volume   (LaurelGift *self);
int         laurel_gift_get_quantity (LaurelGift *self);
int         laurel_gift_get_stock    (LaurelGift *self);
const char *laurel_gift_get_receipt  (LaurelGift *self);
const char *laurel_gift_get_places   (LaurelGift *self);
const char *laurel_gift_get_shelf    (LaurelGift *self);

G_END_DECLS
