/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PLAN_LINE (laurel_plan_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPlanLine, laurel_plan_line, LAUREL, PLAN_LINE, GtkWidget)

LaurelRow *laurel_plan_line_get_row (LaurelPlanLine *self);
gboolean laurel_plan_line_focus_button (LaurelPlanLine *self, gboolean button);

G_END_DECLS
