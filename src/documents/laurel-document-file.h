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

void     laurel_document_file_keep        (const char          *draft,
                                           GError             **error);
void     laurel_document_file_sync_folder (const char          *folder);
gboolean laurel_document_file_write       (const char          *path,
                                           LaurelDocumentFunc   paint,
                                           LaurelDocumentReady  ready,
                                           gpointer             data,
                                           GCancellable        *cancellable,
                                           GError             **error);
gboolean laurel_document_file_write_bytes (const char          *path,
                                           GBytes              *bytes,
                                           GError             **error);

G_END_DECLS
