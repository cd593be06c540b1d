/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PHASE_ROW (laurel_phase_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPhaseRow, laurel_phase_row, LAUREL, PHASE_ROW, AdwExpanderRow)

G_END_DECLS
