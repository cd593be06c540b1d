/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

/**
 * LaurelSlab:
 * @before: white above it, in points; not at a page's top
 * @give: how much of that may be taken so that what ends the document stays on the page
 * @height: in points
 * @items: (element-type LaurelItem): what is on it; x from the page's edge, y
 *   from the slab's upper edge
 * @keep: whether the next slab stays on its page
 * @snap: whether it begins on a line of the grid
 * @fresh: whether it begins a page
 * @foot: whether it stands at the foot of the last page
 * @header: (nullable): repeated above it where it begins a page; not owned
 *
 * A piece of a document as wide as the page that is never cut: a line of text,
 * a row of a table.
 */
typedef struct _LaurelSlab LaurelSlab;
struct _LaurelSlab {
  double before;
  double give;
  double height;
  GPtrArray *items;
  gboolean keep;
  gboolean snap;
  gboolean fresh;
  gboolean foot;
  LaurelSlab *header;
};

/**
 * LaurelFlow:
 *
 * Slabs on their way onto pages of one size.
 */
typedef struct _LaurelFlow LaurelFlow;

LaurelFlow *laurel_flow_new       (const LaurelFrame  *frame,
                                   const LaurelGrid   *grid);
void        laurel_flow_free      (LaurelFlow         *self);
LaurelSlab *laurel_flow_add       (LaurelFlow         *self,
                                   double              height);
void        laurel_flow_add_after (LaurelFlow         *self,
                                   double              white);
void        laurel_flow_break     (LaurelFlow         *self);
void        laurel_flow_keep_last (LaurelFlow         *self);
void        laurel_flow_even_out  (LaurelFlow         *self,
                                   guint               first);
guint       laurel_flow_get_n     (const LaurelFlow   *self);
void        laurel_flow_set_out   (LaurelFlow         *self,
                                   LaurelPages        *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelFlow, laurel_flow_free)

G_END_DECLS
