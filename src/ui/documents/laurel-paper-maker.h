/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"
#include "ui/documents/laurel-paper-job.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_MAKER (laurel_paper_maker_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperMaker, laurel_paper_maker, LAUREL, PAPER_MAKER, GObject)

LaurelPaperMaker        *laurel_paper_maker_new         (LaurelStore              *store,
                                                         const LaurelPaperSubject *subject);
void                     laurel_paper_maker_stop        (LaurelPaperMaker         *self);
const LaurelPaperOutput *laurel_paper_maker_get_output  (LaurelPaperMaker         *self);
const GError            *laurel_paper_maker_get_error   (LaurelPaperMaker         *self);
const LaurelPaperData   *laurel_paper_maker_get_data    (LaurelPaperMaker         *self);
const char              *laurel_paper_maker_get_kind    (LaurelPaperMaker         *self);
void                     laurel_paper_maker_type        (LaurelPaperMaker         *self,
                                                         const char               *field,
                                                         const char               *text);
GVariant                *laurel_paper_maker_make_args   (LaurelPaperMaker         *self,
                                                         GVariant                 *fields);
void                     laurel_paper_maker_save_async  (LaurelPaperMaker         *self,
                                                         const char               *path,
                                                         GAsyncReadyCallback       callback,
                                                         gpointer                  data);
gboolean                 laurel_paper_maker_save_finish (LaurelPaperMaker         *self,
                                                         GAsyncResult             *result,
                                                         GError                  **error);

G_END_DECLS
