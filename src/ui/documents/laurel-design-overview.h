/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_OVERVIEW (laurel_design_overview_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignOverview, laurel_design_overview, LAUREL, DESIGN_OVERVIEW,
                      AdwBin)

void laurel_design_overview_show (LaurelDesignOverview  *self,
                                  LaurelDesigner        *designer);

G_END_DECLS
