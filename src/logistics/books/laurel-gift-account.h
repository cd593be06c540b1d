/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIFT_ACCOUNT (laurel_gift_account_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGiftAccount, laurel_gift_account, LAUREL, GIFT_ACCOUNT, LaurelRow)

const char *laurel_gift_account_get_place    (LaurelGiftAccount *self);
gint64      laurel_gift_account_get_holder   (LaurelGiftAccount *self);
gint64      laurel_gift_account_get_quantity (LaurelGiftAccount *self);

G_END_DECLS
