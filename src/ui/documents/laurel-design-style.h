/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_STYLE (laurel_design_style_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignStyle, laurel_design_style, LAUREL, DESIGN_STYLE, AdwBin)

void laurel_design_style_show (LaurelDesignStyle  *self,
                               LaurelDesigner     *designer);
void laurel_design_style_show_named (LaurelDesignStyle *self,
                                     LaurelDesigner    *designer,
                                     const char        *name);

G_END_DECLS
