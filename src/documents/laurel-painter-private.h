/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages-private.h"

G_BEGIN_DECLS

/**
 * LaurelPainter:
 *
 * Paints pages as a PDF, one after the other, and keeps none of them.
 */
typedef struct _LaurelPainter LaurelPainter;

LaurelPainter *laurel_painter_new    (const LaurelImprint  *imprint,
                                      double                width,
                                      double                height,
                                      GOutputStream        *stream,
                                      GCancellable         *cancellable);
void           laurel_painter_free   (LaurelPainter        *self);
gboolean       laurel_painter_add    (LaurelPainter        *self,
                                      const LaurelLeaf    *sheet);
gboolean       laurel_painter_finish (LaurelPainter        *self,
                                      GError              **error);
gboolean       laurel_painter_paint  (LaurelPages          *pages,
                                      guint                 from,
                                      guint                 to,
                                      GOutputStream        *stream,
                                      GCancellable         *cancellable,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPainter, laurel_painter_free)

G_END_DECLS
