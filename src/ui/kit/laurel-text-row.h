/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_TEXT_ROW (laurel_text_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTextRow, laurel_text_row, LAUREL, TEXT_ROW, AdwPreferencesRow)

void laurel_text_row_commit (LaurelTextRow *self);

G_END_DECLS
