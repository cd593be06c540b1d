/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SECTION_ROW (laurel_section_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSectionRow, laurel_section_row, LAUREL, SECTION_ROW, AdwComboRow)

void   laurel_section_row_set_sections (LaurelSectionRow *self,
                                        GListModel       *sections);
gint64 laurel_section_row_get_chosen   (LaurelSectionRow *self);

G_END_DECLS
