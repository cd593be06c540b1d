/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-plan-reading.h"
#include "store/laurel-worker.h"

G_BEGIN_DECLS

/**
 * LaurelImportRead:
 * @table: the table of the file, to be read again with other columns
 * @draft: (nullable): the plan in it
 * @error: (nullable): why there is none
 *
 * What was read. Whoever has it, has both.
 */
typedef struct {
  LaurelTable *table;
  LaurelPlanDraft *draft;
  GError *error;
} LaurelImportRead;

void              laurel_import_read_free   (LaurelImportRead    *read);

void              laurel_import_read_async  (LaurelWorker        *worker,
                                             gpointer             source,
                                             GFile               *file,
                                             GBytes              *bytes,
                                             int                  year,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback);
void              laurel_import_again_async (LaurelWorker        *worker,
                                             gpointer             source,
                                             LaurelTable         *table,
                                             const char          *name,
                                             int                  year,
                                             GArray              *kinds,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback);
LaurelImportRead *laurel_import_read_finish (GAsyncResult        *result,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelImportRead, laurel_import_read_free)

G_END_DECLS
