/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_VIEW (laurel_design_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignView, laurel_design_view, LAUREL, DESIGN_VIEW, GtkWidget)

void       laurel_design_view_set_designer (LaurelDesignView  *self,
                                            LaurelDesigner    *designer);
void       laurel_design_view_show         (LaurelDesignView  *self,
                                            guint              news);
GtkWidget *laurel_design_view_get_sheet    (LaurelDesignView  *self);

G_END_DECLS
