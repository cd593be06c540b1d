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
LaurelPaperMaker        *laurel_paper_maker_new_sample  (LaurelDesign             *look);
void                     laurel_paper_maker_set_look    (LaurelPaperMaker         *self,
                                                         LaurelDesign             *look);
void                     laurel_paper_maker_stop        (LaurelPaperMaker         *self);
const LaurelPaperOutput *laurel_paper_maker_get_output  (LaurelPaperMaker         *self);
const GError            *laurel_paper_maker_get_error   (LaurelPaperMaker         *self);
const LaurelPaperData   *laurel_paper_maker_get_data    (LaurelPaperMaker         *self);
GHashTable              *laurel_paper_maker_get_stored  (LaurelPaperMaker         *self);
const char              *laurel_paper_maker_get_kind    (LaurelPaperMaker         *self);
void                     laurel_paper_maker_type        (LaurelPaperMaker         *self,
                                                         const char               *field,
                                                         const char               *text);
void                     laurel_paper_maker_forget      (LaurelPaperMaker         *self,
                                                         const char               *field);
GVariant                *laurel_paper_maker_make_args   (LaurelPaperMaker         *self,
                                                         GVariant                 *fields,
                                                         const LaurelCommand     **command);
GVariant                *laurel_paper_maker_make_block_args (LaurelPaperMaker     *self,
                                                         GVariant                 *what);
void                     laurel_paper_maker_save_async  (LaurelPaperMaker         *self,
                                                         const char               *path,
                                                         GAsyncReadyCallback       callback,
                                                         gpointer                  data);
void                     laurel_paper_maker_export_async (LaurelPaperMaker        *self,
                                                         const char               *suffix,
                                                         const char               *path,
                                                         GAsyncReadyCallback       callback,
                                                         gpointer                  data);
gboolean                 laurel_paper_maker_save_finish (LaurelPaperMaker         *self,
                                                         GAsyncResult             *result,
                                                         GError                  **error);
void                     laurel_paper_maker_print_async (LaurelPaperMaker         *self,
                                                         GAsyncReadyCallback       callback,
                                                         gpointer                  data);
GBytes                  *laurel_paper_maker_print_finish (LaurelPaperMaker        *self,
                                                         GAsyncResult             *result,
                                                         GError                  **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
