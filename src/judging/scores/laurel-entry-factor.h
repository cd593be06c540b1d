/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_FACTOR (laurel_entry_factor_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryFactor, laurel_entry_factor, LAUREL, ENTRY_FACTOR, LaurelRow)

gint64      laurel_entry_factor_get_entry_id (LaurelEntryFactor *self);
const char *laurel_entry_factor_get_part     (LaurelEntryFactor *self);
const char *laurel_entry_factor_get_value    (LaurelEntryFactor *self);

G_END_DECLS
