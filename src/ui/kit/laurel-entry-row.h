/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_ROW (laurel_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryRow, laurel_entry_row, LAUREL, ENTRY_ROW, AdwEntryRow)

void laurel_entry_row_commit (LaurelEntryRow *self);

G_END_DECLS
