/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_KEY_ROW (laurel_key_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelKeyRow, laurel_key_row, LAUREL, KEY_ROW, AdwPreferencesRow)

G_END_DECLS
