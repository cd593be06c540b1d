/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_PANE (laurel_design_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignPane, laurel_design_pane, LAUREL, DESIGN_PANE, AdwBin)

void laurel_design_pane_show       (LaurelDesignPane  *self,
                                    LaurelDesigner    *designer);
void laurel_design_pane_focus_text (LaurelDesignPane  *self);

G_END_DECLS
