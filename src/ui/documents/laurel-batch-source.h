/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelBatchSource:
 * @name: what the file, or the group of people, is called
 * @table: its rows, the first of which are the headings
 * @headings: the headings
 * @names: by what fields find their columns: the headings of a file; of rows out of the library
 *   these are in somebody's language, and the columns have names of their own
 * @language: "zh" or "en": that of the data
 * @issuer: (nullable): who grants what names nobody
 *
 * The rows that a batch is made of. Nobody changes them, so that any thread may read them;
 * counted atomically.
 */
typedef struct {
  char *name;
  LaurelTable *table;
  GStrv headings;
  GStrv names;
  const char *language;
  char *issuer;
} LaurelBatchSource;

LaurelBatchSource *laurel_batch_source_read       (GFile                    *file,
                                                   GCancellable             *cancellable,
                                                   GError                  **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
GBytes            *laurel_batch_source_load       (GFile                    *file,
                                                   GCancellable             *cancellable,
                                                   GError                  **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
LaurelBatchSource *laurel_batch_source_new        (LaurelTable              *table,
                                                   const char               *name);
LaurelBatchSource *laurel_batch_source_new_library (LaurelTable             *table,
                                                   const char               *name);
LaurelBatchSource *laurel_batch_source_ref        (LaurelBatchSource        *self);
void               laurel_batch_source_unref      (LaurelBatchSource        *self);
guint              laurel_batch_source_get_n_rows (const LaurelBatchSource  *self);
const char        *laurel_batch_source_get_text   (const LaurelBatchSource  *self,
                                                   guint                     row,
                                                   int                       column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchSource, laurel_batch_source_unref)

G_END_DECLS
