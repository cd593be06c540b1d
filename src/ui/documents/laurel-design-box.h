/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-box-frame.h"
#include "documents/laurel-template.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_BOX (laurel_design_box_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignBox, laurel_design_box, LAUREL, DESIGN_BOX, GtkWidget)

GtkWidget  *laurel_design_box_new       (guint                  index);
guint       laurel_design_box_get_index (LaurelDesignBox       *self);
LaurelRect  laurel_design_box_get_frame (LaurelDesignBox       *self);
void        laurel_design_box_show      (LaurelDesignBox       *self,
                                         const LaurelTemplate  *template,
                                         const LaurelBox       *box,
                                         gboolean               selected,
                                         const char            *fault);

G_END_DECLS
