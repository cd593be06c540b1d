/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIFT_MOVE (laurel_gift_move_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGiftMove, laurel_gift_move, LAUREL, GIFT_MOVE, LaurelRow)

gint64      laurel_gift_move_get_gift_id     (LaurelGiftMove *self);
const char *laurel_gift_move_get_kind        (LaurelGiftMove *self);
int         laurel_gift_move_get_quantity    (LaurelGiftMove *self);
const char *laurel_gift_move_get_from_place  (LaurelGiftMove *self);
gint64      laurel_gift_move_get_from_holder (LaurelGiftMove *self);
const char *laurel_gift_move_get_to_place    (LaurelGiftMove *self);
gint64      laurel_gift_move_get_to_holder   (LaurelGiftMove *self);
const char *laurel_gift_move_get_class       (LaurelGiftMove *self);
LaurelDay   laurel_gift_move_get_day         (LaurelGiftMove *self);
const char *laurel_gift_move_get_reason      (LaurelGiftMove *self);
const char *laurel_gift_move_get_document    (LaurelGiftMove *self);
const char *laurel_gift_move_get_signer      (LaurelGiftMove *self);
gint64      laurel_gift_move_get_reverses    (LaurelGiftMove *self);
int         laurel_gift_move_get_reversed    (LaurelGiftMove *self);
const char *laurel_gift_move_get_photo       (LaurelGiftMove *self);

G_END_DECLS
