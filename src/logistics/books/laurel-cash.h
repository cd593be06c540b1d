/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CASH (laurel_cash_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCash, laurel_cash, LAUREL, CASH, LaurelRow)

const char *laurel_cash_get_kind     (LaurelCash *self);
gint64      laurel_cash_get_amount   (LaurelCash *self);
int         laurel_cash_get_reversed (LaurelCash *self);

G_END_DECLS
