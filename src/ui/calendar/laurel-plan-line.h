/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PLAN_LINE (laurel_plan_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPlanLine, laurel_plan_line, LAUREL, PLAN_LINE, AdwBin)

void laurel_plan_line_press (GtkWidget *widget,
                             LaurelRow *row);

G_END_DECLS
