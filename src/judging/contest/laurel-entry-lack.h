/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_LACK (laurel_entry_lack_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryLack, laurel_entry_lack, LAUREL, ENTRY_LACK, LaurelRow)

const char *laurel_entry_lack_get_text (LaurelEntryLack *self);

G_END_DECLS
