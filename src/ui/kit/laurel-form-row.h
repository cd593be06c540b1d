/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FORM_ROW (laurel_form_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFormRow, laurel_form_row, LAUREL, FORM_ROW, AdwEntryRow)

void laurel_form_row_clear (LaurelFormRow *self);

G_END_DECLS
