/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-compare.h"
#include "store/laurel-worker.h"
#include "ui/exchange/laurel-import-source.h"

G_BEGIN_DECLS

/**
 * LaurelImportCompared:
 * @existing: (element-type LaurelPlanExisting): what the programme had
 * @changes: (element-type LaurelPlanChange): what is new, the same, changed or gone; see
 *   laurel_plan_compare()
 *
 * What came of a comparison, with copies of its own of all it speaks of.
 */
typedef struct {
  GArray *existing;
  GArray *changes;
  GStringChunk *texts;
  GArray *rows;
  LaurelPlanDraft draft;
  LaurelPlanOptions options;
  GHashTable *places;
} LaurelImportCompared;

void                  laurel_import_compare_async  (LaurelWorker              *worker,
                                                    gpointer                   source,
                                                    const LaurelImportSource  *plan,
                                                    GArray                    *existing,
                                                    GCancellable              *cancellable,
                                                    GAsyncReadyCallback        callback);
LaurelImportCompared *laurel_import_compare_finish (GAsyncResult              *result,
                                                    GError                   **error)
  G_GNUC_WARN_UNUSED_RESULT;
void                  laurel_import_compared_free  (LaurelImportCompared      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelImportCompared, laurel_import_compared_free)

G_END_DECLS
