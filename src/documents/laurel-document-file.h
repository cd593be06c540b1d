/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelDocumentFunc:
 * @stream: where to; not to be closed
 * @cancellable: (nullable): asked now and then
 * @data: its own
 *
 * Writes a document.
 */
typedef gboolean (*LaurelDocumentFunc) (GOutputStream  *stream,
                                        GCancellable   *cancellable,
                                        gpointer        data,
                                        GError        **error);

/**
 * LaurelDocumentReady:
 * @data: its own
 *
 * What has to be done once a document is safe on the disk, before it takes its place.
 */
typedef gboolean (*LaurelDocumentReady) (gpointer   data,
                                         GError   **error);

/**
 * LaurelDocumentDraft:
 *
 * A document that is written beside its place, and then put there or dropped.
 */
typedef struct _LaurelDocumentDraft LaurelDocumentDraft;

LaurelDocumentDraft *laurel_document_draft_begin    (const char           *path,
                                                     GError              **error)
                                                     G_GNUC_WARN_UNUSED_RESULT;
const char          *laurel_document_draft_get_path (const LaurelDocumentDraft *self);
gboolean             laurel_document_draft_write    (LaurelDocumentDraft  *self,
                                                     LaurelDocumentFunc    paint,
                                                     gpointer              data,
                                                     GCancellable         *cancellable,
                                                     GError              **error);
gboolean             laurel_document_draft_place    (LaurelDocumentDraft  *self,
                                                     char                **why);
void                 laurel_document_draft_drop     (LaurelDocumentDraft  *self);
void                 laurel_document_draft_free     (LaurelDocumentDraft  *self);

void     laurel_document_file_keep        (const char          *draft,
                                           GError             **error);
void     laurel_document_file_sync_folder (const char          *folder);
gboolean laurel_document_file_sync        (const char          *path,
                                           const char          *place,
                                           GError             **error);
gboolean laurel_document_file_write       (const char          *path,
                                           LaurelDocumentFunc   paint,
                                           LaurelDocumentReady  ready,
                                           gpointer             data,
                                           GCancellable        *cancellable,
                                           GError             **error);
gboolean laurel_document_file_write_bytes (const char          *path,
                                           GBytes              *bytes,
                                           GError             **error);
gboolean laurel_document_file_write_new   (const char          *path,
                                           const char          *place,
                                           LaurelDocumentFunc   paint,
                                           gpointer             data,
                                           GCancellable        *cancellable,
                                           GError             **error);
gboolean laurel_document_file_paint_bytes (GOutputStream       *stream,
                                           GCancellable        *cancellable,
                                           gpointer             bytes,
                                           GError             **error);

G_END_DECLS
