/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pdf-update.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelDrawing:
 *
 * A drawing that stands on a document's pages, in vectors where it has them: a background,
 * an ornament, a mark. It is in the PDF once, however many pages show it. Immutable; any
 * thread may have it.
 */
typedef struct _LaurelDrawing LaurelDrawing;

/* What a drawing says of itself in a PDF when it is the background of pages. */
#define LAUREL_DRAWING_GROUND "/LaurelGround"

LaurelDrawing *laurel_drawing_load     (const char       *name,
                                        GError          **error);
LaurelDrawing *laurel_drawing_new      (GBytes           *bytes,
                                        const char       *name,
                                        GError          **error);
LaurelDrawing *laurel_drawing_new_page (GBytes           *page,
                                        const char       *name,
                                        GError          **error);
LaurelDrawing *laurel_drawing_new_svg  (GBytes           *bytes,
                                        const char       *name,
                                        GError          **error);
GBytes        *laurel_drawing_dup_bytes (const char      *name) G_GNUC_WARN_UNUSED_RESULT;
LaurelDrawing *laurel_drawing_ref      (LaurelDrawing    *self);
void           laurel_drawing_unref    (LaurelDrawing    *self);
double         laurel_drawing_get_ratio (LaurelDrawing   *self);
const char    *laurel_drawing_get_source (LaurelDrawing  *self);
gboolean       laurel_drawing_put      (LaurelDrawing    *self,
                                        LaurelPdfUpdate  *update,
                                        guint             number,
                                        gboolean          ground,
                                        GError          **error);
void           laurel_drawing_put_again (LaurelPdfUpdate *update,
                                         guint            number,
                                         guint            first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelDrawing, laurel_drawing_unref)

G_END_DECLS
