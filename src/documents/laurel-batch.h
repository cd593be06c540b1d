/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch-fault.h"
#include "documents/laurel-batch-notes.h"
#include "documents/laurel-document-file.h"
#include "documents/laurel-pages.h"
#include "documents/laurel-template.h"
#include "store/laurel-progress.h"

G_BEGIN_DECLS

/**
 * LaurelBatch:
 *
 * Pages of one template for many rows of data: certificates, letters, badges. It is filled
 * with rows, and then checked and printed by one thread at a time, which keeps no more than
 * one row's pages.
 */
typedef struct _LaurelBatch LaurelBatch;

/* What faults of addresses call their field. */
#define LAUREL_BATCH_ADDRESS "email"

/**
 * LaurelBatchSeal:
 * @data: its own
 *
 * What has to be done when all pages are made, before they are put in their place: giving
 * their numbers. When it fails, so does the writing.
 */
typedef gboolean (*LaurelBatchSeal) (gpointer   data,
                                     GError   **error);

LaurelBatch    *laurel_batch_new            (LaurelTemplate  *template,
                                             GError         **error);
void            laurel_batch_free           (LaurelBatch     *self);
LaurelTemplate *laurel_batch_get_template   (LaurelBatch     *self);
void            laurel_batch_add_row        (LaurelBatch     *self,
                                             guint            number,
                                             const char * const *texts);
guint           laurel_batch_get_n_rows     (LaurelBatch     *self);
const char     *laurel_batch_get_text       (LaurelBatch     *self,
                                             guint            row,
                                             const char      *field);
void            laurel_batch_set_text       (LaurelBatch     *self,
                                             guint            row,
                                             const char      *field,
                                             const char      *text);
void            laurel_batch_set_place      (LaurelBatch     *self,
                                             guint            row,
                                             const char      *place);
const char     *laurel_batch_get_place      (LaurelBatch     *self,
                                             guint            row);
void            laurel_batch_set_address    (LaurelBatch     *self,
                                             guint            row,
                                             const char      *address);
const char     *laurel_batch_get_address    (LaurelBatch     *self,
                                             guint            row);
gboolean        laurel_batch_check_letter   (const LaurelTemplate *template,
                                             const char      *subject,
                                             const char      *body,
                                             GError         **error);
gboolean        laurel_batch_set_letter     (LaurelBatch     *self,
                                             const char      *subject,
                                             const char      *body,
                                             GError         **error);
const char     *laurel_batch_get_letter     (const char      *language);
void            laurel_batch_leave_out_faulty (LaurelBatch   *self,
                                             GPtrArray       *faults);
GPtrArray      *laurel_batch_check          (LaurelBatch     *self,
                                             LaurelProgress  *progress,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelPages    *laurel_batch_compose        (LaurelBatch     *self,
                                             guint            row,
                                             GPtrArray       *faults) G_GNUC_WARN_UNUSED_RESULT;
LaurelPages    *laurel_batch_prove          (LaurelBatch     *self,
                                             guint            row,
                                             GPtrArray       *faults) G_GNUC_WARN_UNUSED_RESULT;
gboolean        laurel_batch_is_list        (LaurelBatch     *self);
LaurelPages    *laurel_batch_compose_list   (LaurelBatch     *self,
                                             GPtrArray       *faults) G_GNUC_WARN_UNUSED_RESULT;
void            laurel_batch_set_seal       (LaurelBatch     *self,
                                             LaurelBatchSeal  seal,
                                             gpointer         data);
gboolean        laurel_batch_set_sheets     (LaurelBatch     *self,
                                             const char      *paper,
                                             gboolean         marks,
                                             guint            first,
                                             GError         **error);
gboolean        laurel_batch_write_draft    (LaurelBatch     *self,
                                             LaurelDocumentDraft *draft,
                                             GPtrArray       *faults,
                                             LaurelProgress  *progress,
                                             GError         **error);
gboolean        laurel_batch_write_file     (LaurelBatch     *self,
                                             const char      *path,
                                             GPtrArray       *faults,
                                             LaurelProgress  *progress,
                                             GError         **error);
GPtrArray      *laurel_batch_write_folder   (LaurelBatch     *self,
                                             const char      *folder,
                                             const char      *pattern,
                                             LaurelProgress  *progress,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes         *laurel_batch_dup_pdf        (LaurelBatch     *self,
                                             GPtrArray       *faults,
                                             LaurelProgress  *progress,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            laurel_batch_let_differ     (LaurelBatch     *self);
guint           laurel_batch_get_n_pages    (LaurelBatch     *self);
LaurelBatchNotes *laurel_batch_get_notes    (LaurelBatch     *self);
LaurelBatchNotes *laurel_batch_take_notes   (LaurelBatch     *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv           laurel_batch_dup_fallbacks  (LaurelBatch     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatch, laurel_batch_free)

G_END_DECLS
