/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-settle.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SETTLE_ITEM (laurel_settle_item_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSettleItem, laurel_settle_item, LAUREL, SETTLE_ITEM, LaurelRow)

LaurelSettleItem *laurel_settle_item_new              (LaurelActivity *activity,
                                                       LaurelSettle settle,
                                                       LaurelDay today);
const char       *laurel_settle_item_get_activity     (LaurelSettleItem *self);
const char       *laurel_settle_item_get_title        (LaurelSettleItem *self);
const char       *laurel_settle_item_get_what         (LaurelSettleItem *self);
const char       *laurel_settle_item_get_all          (LaurelSettleItem *self);
const char       *laurel_settle_item_get_label        (LaurelSettleItem *self);
gboolean          laurel_settle_item_get_has_days     (LaurelSettleItem *self);
int               laurel_settle_item_get_days         (LaurelSettleItem *self);
const char       *laurel_settle_item_get_soon         (LaurelSettleItem *self);
const char       *laurel_settle_item_get_words        (LaurelSettleItem *self);
const char       *laurel_settle_item_get_place        (LaurelSettleItem *self);
const char       *laurel_settle_item_get_place_status (LaurelSettleItem *self);

G_END_DECLS
