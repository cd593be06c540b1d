/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LaurelDesignDrag:
 *
 * A box of a page that is moved or sized by the mouse, and what it snaps to.
 */
typedef struct _LaurelDesignDrag LaurelDesignDrag;

LaurelDesignDrag *laurel_design_drag_new        (LaurelDesigner    *designer,
                                                 GtkWidget         *sheet);
void              laurel_design_drag_free       (LaurelDesignDrag  *self);
void              laurel_design_drag_set_scale  (LaurelDesignDrag  *self,
                                                 double             scale);
GArray           *laurel_design_drag_get_guides (LaurelDesignDrag  *self);
gboolean          laurel_design_drag_cancel     (LaurelDesignDrag  *self);
LaurelEdges       laurel_design_drag_find_edges (LaurelRect         frame,
                                                 LaurelEdges        edges,
                                                 double             scale,
                                                 double             x,
                                                 double             y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelDesignDrag, laurel_design_drag_free)

G_END_DECLS
