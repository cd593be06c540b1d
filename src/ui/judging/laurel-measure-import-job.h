/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-measure-columns.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

/**
 * LaurelMeasureDraft:
 * @args: (nullable): what the command that takes it in is run with, if it can come in
 * @count: how many rows come in
 * @n_faults: how much is wrong
 * @table: the file as a table, or the beginning of a long one
 * @rows: the rows of that, and what is wrong: the first of it
 * @contest: the contest it comes to
 * @columns: what that is to remember of the columns
 *
 * A file as it would come in.
 */
typedef struct {
  GVariant *args;
  guint count;
  guint n_faults;
  LaurelTable *table;
  LaurelContestList *rows;
  gint64 contest;
  char *columns;
} LaurelMeasureDraft;

void                laurel_measure_draft_free (LaurelMeasureDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMeasureDraft, laurel_measure_draft_free)

void                laurel_measure_import_job_run_async
                                              (LaurelSession        *session,
                                               gint64                stage,
                                               LaurelMeasureList     list,
                                               const char           *path,
                                               GVariant             *told,
                                               LaurelProgress       *progress,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
LaurelMeasureDraft *laurel_measure_import_job_run_finish
                                              (GAsyncResult         *result,
                                               GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
