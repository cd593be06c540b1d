/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-worker.h"
#include "ui/documents/laurel-paper-pdf.h"

G_BEGIN_DECLS

/**
 * LaurelPaperPainted:
 * @picture: a page
 * @text: (nullable): what it says, for those who do not see it; of what is no PDF yet, nothing
 */
typedef struct {
  LaurelPicture *picture;
  char *text;
} LaurelPaperPainted;

/**
 * LaurelPaperHit:
 * @page: from 0
 * @box: where on it, in points
 *
 * Where something was found.
 */
typedef struct {
  guint page;
  LaurelPressBox box;
} LaurelPaperHit;

/**
 * LaurelPaperSelected:
 * @boxes: (element-type LaurelPressBox): what is selected
 * @text: what it says
 */
typedef struct {
  GArray *boxes;
  char *text;
} LaurelPaperSelected;

void laurel_paper_paint_async  (LaurelWorker         *worker,
                                gpointer              source,
                                LaurelPaperPdf       *pdf,
                                guint                 page,
                                double                scale,
                                gboolean              sketch,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              data);
void laurel_paper_find_async   (LaurelWorker         *worker,
                                gpointer              source,
                                LaurelPaperPdf       *pdf,
                                guint                 from,
                                guint                 to,
                                const char           *text,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback);
void laurel_paper_select_async (LaurelWorker         *worker,
                                gpointer              source,
                                LaurelPaperPdf       *pdf,
                                guint                 page,
                                const double          ends[4],
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback);

void laurel_paper_read_async   (LaurelWorker         *worker,
                                gpointer              source,
                                LaurelPaperPdf       *pdf,
                                GAsyncReadyCallback   callback,
                                gpointer              data);

void laurel_paper_painted_free  (LaurelPaperPainted  *self);
void laurel_paper_selected_free (LaurelPaperSelected *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPaperPainted, laurel_paper_painted_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPaperSelected, laurel_paper_selected_free)

G_END_DECLS
