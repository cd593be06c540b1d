/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CHOICE_ROW (laurel_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelChoiceRow, laurel_choice_row, LAUREL, CHOICE_ROW, AdwComboRow)

void laurel_choice_row_set_choices (LaurelChoiceRow   *self,
                                    const char *const *words,
                                    const char *const *labels);

G_END_DECLS
