/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_SHEET (laurel_design_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignSheet, laurel_design_sheet, LAUREL, DESIGN_SHEET, GtkWidget)

GtkWidget *laurel_design_sheet_new       (LaurelDesigner     *designer);
void       laurel_design_sheet_show      (LaurelDesignSheet  *self,
                                          guint               news);
void       laurel_design_sheet_set_scale (LaurelDesignSheet  *self,
                                          double              scale);
double     laurel_design_sheet_get_scale (LaurelDesignSheet  *self);
gboolean   laurel_design_sheet_focus_box (LaurelDesignSheet  *self,
                                          int                 box);

G_END_DECLS
