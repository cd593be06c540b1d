/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ROLE_ROW (laurel_role_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRoleRow, laurel_role_row, LAUREL, ROLE_ROW, AdwPreferencesRow)

G_END_DECLS
