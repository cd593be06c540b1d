/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

/**
 * LaurelMeasureList:
 * @LAUREL_MEASURE_LIST_ATTEMPTS: attempts at an exam
 * @LAUREL_MEASURE_LIST_VALUES: what entries have of indicators
 * @LAUREL_MEASURE_LIST_FRAME: whom a survey asks
 * @LAUREL_MEASURE_LIST_RETURNS: what they answered
 *
 * What a file is a list of.
 */
typedef enum {
  LAUREL_MEASURE_LIST_ATTEMPTS,
  LAUREL_MEASURE_LIST_VALUES,
  LAUREL_MEASURE_LIST_FRAME,
  LAUREL_MEASURE_LIST_RETURNS,
} LaurelMeasureList;

/**
 * LaurelMeasureDraft:
 * @args: (nullable): what the command that takes it in is run with, if it can come in
 * @count: how many rows come in
 * @n_faults: how much is wrong
 * @table: the file as a table, or the beginning of a long one
 * @rows: the rows of that, and what is wrong: the first of it
 *
 * A file as it would come in.
 */
typedef struct {
  GVariant *args;
  guint count;
  guint n_faults;
  LaurelTable *table;
  LaurelContestList *rows;
} LaurelMeasureDraft;

void                laurel_measure_draft_free (LaurelMeasureDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMeasureDraft, laurel_measure_draft_free)

void                laurel_measure_import_job_run_async
                                              (LaurelSession        *session,
                                               gint64                stage,
                                               LaurelMeasureList     list,
                                               const char           *path,
                                               LaurelProgress       *progress,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
LaurelMeasureDraft *laurel_measure_import_job_run_finish
                                              (GAsyncResult         *result,
                                               GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
