/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

G_BEGIN_DECLS

/**
 * LaurelBatchOrigin:
 * @title: what it is called
 * @file: (nullable): a table
 * @store: (nullable): else the library that has the rows
 * @args: (nullable): which of them, for laurel_library_rows_read()
 * @issuer: (nullable): who grants papers that name nobody
 * @template: (nullable): the name of the template that they are meant for
 *
 * Where the rows of a batch are. The main thread has it; counted atomically.
 */
typedef struct {
  char *title;
  GFile *file;
  LaurelStore *store;
  GVariant *args;
  char *issuer;
  char *template;
} LaurelBatchOrigin;

LaurelBatchOrigin *laurel_batch_origin_new_file    (GFile              *file);
LaurelBatchOrigin *laurel_batch_origin_new_library (LaurelStore        *store,
                                                    GVariant           *args,
                                                    const char         *title);
void               laurel_batch_origin_set_issuer  (LaurelBatchOrigin  *self,
                                                    const char         *issuer);
void               laurel_batch_origin_set_template (LaurelBatchOrigin *self,
                                                     const char        *template);
LaurelBatchOrigin *laurel_batch_origin_ref         (LaurelBatchOrigin  *self);
void               laurel_batch_origin_unref       (LaurelBatchOrigin  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchOrigin, laurel_batch_origin_unref)

G_END_DECLS
