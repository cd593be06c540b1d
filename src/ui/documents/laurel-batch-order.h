/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch.h"
#include "documents/laurel-issue-batch.h"
#include "documents/laurel-template-shelf.h"
#include "ui/documents/laurel-batch-mail.h"
#include "ui/documents/laurel-batch-source.h"

G_BEGIN_DECLS

/**
 * LaurelBatchOrder:
 *
 * What is to be printed: rows of a source, by which template, with which columns, what was
 * corrected by hand and which rows are left out. The main thread has one, and gives workers
 * copies.
 */
typedef struct _LaurelBatchOrder LaurelBatchOrder;

LaurelBatchOrder     *laurel_batch_order_new            (LaurelBatchSource       *source,
                                                         LaurelTemplateShelf     *shelf,
                                                         const char              *kind,
                                                         const char              *language,
                                                         GError                 **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;
LaurelBatchOrder     *laurel_batch_order_new_like       (LaurelBatchOrder        *other,
                                                         LaurelTemplateShelf     *shelf,
                                                         const char              *kind,
                                                         const char              *language,
                                                         GError                 **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;
LaurelBatchOrder     *laurel_batch_order_copy           (const LaurelBatchOrder  *self)
                                                         G_GNUC_WARN_UNUSED_RESULT;
LaurelBatchOrder     *laurel_batch_order_copy_by        (const LaurelBatchOrder  *self,
                                                         LaurelTemplateShelf     *shelf,
                                                         GError                 **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;
void                  laurel_batch_order_free           (LaurelBatchOrder        *self);
LaurelBatchSource    *laurel_batch_order_get_source     (const LaurelBatchOrder  *self);
LaurelTemplateShelf  *laurel_batch_order_get_shelf      (const LaurelBatchOrder  *self);
const char           *laurel_batch_order_get_kind       (const LaurelBatchOrder  *self);
const LaurelTemplate *laurel_batch_order_get_template   (const LaurelBatchOrder  *self);
gboolean              laurel_batch_order_is_edited      (const LaurelBatchOrder  *self);
gboolean              laurel_batch_order_has_number     (const LaurelBatchOrder  *self);
guint                 laurel_batch_order_get_n_rows     (const LaurelBatchOrder  *self);
guint                 laurel_batch_order_get_n_left_out (const LaurelBatchOrder  *self);
int                   laurel_batch_order_get_column     (const LaurelBatchOrder  *self,
                                                         guint                    input);
void                  laurel_batch_order_set_column     (LaurelBatchOrder        *self,
                                                         guint                    input,
                                                         int                      column);
const char           *laurel_batch_order_get_text       (const LaurelBatchOrder  *self,
                                                         guint                    row,
                                                         guint                    input);
void                  laurel_batch_order_set_text       (LaurelBatchOrder        *self,
                                                         guint                    row,
                                                         guint                    input,
                                                         const char              *text);
gboolean              laurel_batch_order_is_left_out    (const LaurelBatchOrder  *self,
                                                         guint                    row);
void                  laurel_batch_order_leave_out      (LaurelBatchOrder        *self,
                                                         guint                    row,
                                                         gboolean                 left_out);
void                  laurel_batch_order_take_issue     (LaurelBatchOrder        *self,
                                                         const LaurelIssueBatch  *issue);
gboolean              laurel_batch_order_is_issued      (const LaurelBatchOrder  *self);
const char           *laurel_batch_order_get_code       (const LaurelBatchOrder  *self,
                                                         guint                    row);
GStrv                 laurel_batch_order_dup_texts      (const LaurelBatchOrder  *self,
                                                         guint                    row)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char                 *laurel_batch_order_dup_file_name  (const LaurelBatchOrder  *self,
                                                         guint                    row,
                                                         const char              *pattern,
                                                         GError                 **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;
gboolean              laurel_batch_order_has_address    (const LaurelBatchOrder  *self,
                                                         guint                    row,
                                                         const LaurelBatchMail   *mail);
gboolean              laurel_batch_order_check_mail     (const LaurelBatchOrder  *self,
                                                         const LaurelBatchMail   *mail,
                                                         GError                 **error);
LaurelBatch          *laurel_batch_order_make_letters   (const LaurelBatchOrder  *self,
                                                         const LaurelBatchMail   *mail,
                                                         GError                 **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;
void                  laurel_batch_order_set_sheets     (LaurelBatchOrder        *self,
                                                         const char              *paper,
                                                         gboolean                 marks,
                                                         guint                    first);
const char           *laurel_batch_order_get_paper      (const LaurelBatchOrder  *self);
gboolean              laurel_batch_order_has_marks      (const LaurelBatchOrder  *self);
guint                 laurel_batch_order_get_first      (const LaurelBatchOrder  *self);
LaurelBatch          *laurel_batch_order_make_batch     (const LaurelBatchOrder  *self,
                                                         gboolean                 all,
                                                         GError                 **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchOrder, laurel_batch_order_free)

G_END_DECLS
