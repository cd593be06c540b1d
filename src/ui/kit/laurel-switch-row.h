/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SWITCH_ROW (laurel_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSwitchRow, laurel_switch_row, LAUREL, SWITCH_ROW, AdwActionRow)

gboolean laurel_switch_row_get_active (LaurelSwitchRow *self);
void     laurel_switch_row_set_active (LaurelSwitchRow *self,
                                       gboolean         active);

G_END_DECLS
