/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIFT_KIND (laurel_gift_kind_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGiftKind, laurel_gift_kind, LAUREL, GIFT_KIND, LaurelRow)

const char *laurel_gift_kind_get_name     (LaurelGiftKind *self);
const char *laurel_gift_kind_get_unit     (LaurelGiftKind *self);
gint64      laurel_gift_kind_get_stock    (LaurelGiftKind *self);
gint64      laurel_gift_kind_get_reserved (LaurelGiftKind *self);

G_END_DECLS
