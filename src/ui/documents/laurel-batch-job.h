/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-worker.h"
#include "ui/documents/laurel-batch-habit.h"
#include "ui/documents/laurel-paper-pdf.h"

G_BEGIN_DECLS

/**
 * LaurelBatchRead:
 * @source: the rows
 * @habit: how such a table is printed
 *
 * A table that was read.
 */
typedef struct {
  LaurelBatchSource *source;
  LaurelBatchHabit habit;
} LaurelBatchRead;

/**
 * LaurelBatchDesk:
 *
 * What is needed to set one row after another: a template, read once. The worker that draws
 * has it; counted atomically.
 */
typedef struct _LaurelBatchDesk LaurelBatchDesk;

/**
 * LaurelBatchSheet:
 * @row: of which row it is, from 0
 * @pdf: (nullable): its pages, if they could be made
 * @faults: (element-type LaurelBatchFault): what is wrong, and marked on them
 *
 * One row, as it will be printed once nothing is wrong.
 */
typedef struct {
  guint row;
  LaurelPaperPdf *pdf;
  GPtrArray *faults;
} LaurelBatchSheet;

/**
 * LaurelBatchAim:
 * @LAUREL_BATCH_CHECK: only to know what is wrong
 * @LAUREL_BATCH_FILE: one PDF
 * @LAUREL_BATCH_FOLDER: a PDF for each row
 * @LAUREL_BATCH_LETTERS: a draft of an e-mail for each row
 * @LAUREL_BATCH_PRINTER: one PDF, in memory
 */
typedef enum {
  LAUREL_BATCH_CHECK,
  LAUREL_BATCH_FILE,
  LAUREL_BATCH_FOLDER,
  LAUREL_BATCH_LETTERS,
  LAUREL_BATCH_PRINTER,
} LaurelBatchAim;

/**
 * LaurelBatchResult:
 * @aim: what it was done for
 * @faults: (element-type LaurelBatchFault): what is wrong, if it was checked
 * @notes: (nullable): what is worth knowing, if it was checked
 * @longest, @rarest: rows to try a template with, if it was checked
 * @fallbacks: which typefaces stand in for others, a sentence each
 * @n_pages: how many pages were made
 * @n_files: how many files were written
 * @path: (nullable): the file or folder
 * @pdf: (nullable): for the printer
 *
 * What came of all rows.
 */
typedef struct {
  LaurelBatchAim aim;
  GPtrArray *faults;
  LaurelBatchNotes *notes;
  guint longest, rarest;
  GStrv fallbacks;
  guint n_pages, n_files;
  char *path;
  GBytes *pdf;
} LaurelBatchResult;

LaurelBatchDesk   *laurel_batch_desk_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void               laurel_batch_desk_unref   (LaurelBatchDesk         *self);
void               laurel_batch_sheet_free   (LaurelBatchSheet        *self);
void               laurel_batch_result_free  (LaurelBatchResult       *self);

void               laurel_batch_read_async   (LaurelWorker            *worker,
                                              gpointer                 source,
                                              GFile                   *file,
                                              LaurelTable             *table,
                                              const char              *name,
                                              const char              *issuer,
                                              LaurelTemplateShelf     *shelf,
                                              GCancellable            *cancellable,
                                              GAsyncReadyCallback      callback);
LaurelBatchRead   *laurel_batch_read_finish  (GAsyncResult            *result,
                                              GError                 **error);
void               laurel_batch_read_free    (LaurelBatchRead         *self);
void               laurel_batch_keep_habit   (LaurelWorker            *worker,
                                              LaurelBatchHabit        *habit,
                                              const LaurelBatchOrder  *order);
void               laurel_batch_draw_async   (LaurelWorker            *worker,
                                              gpointer                 source,
                                              LaurelBatchDesk         *desk,
                                              const LaurelBatchOrder  *order,
                                              guint                    row,
                                              GCancellable            *cancellable,
                                              GAsyncReadyCallback      callback);
LaurelBatchSheet  *laurel_batch_draw_finish  (GAsyncResult            *result,
                                              GError                 **error);
void               laurel_batch_work_async   (LaurelWorker            *worker,
                                              gpointer                 source,
                                              LaurelBatchOrder        *order,
                                              LaurelBatchAim           aim,
                                              const char              *path,
                                              const char              *pattern,
                                              LaurelBatchMail         *mail,
                                              LaurelProgress          *progress,
                                              GAsyncReadyCallback      callback,
                                              gpointer                 data);
LaurelBatchResult *laurel_batch_work_finish  (GAsyncResult            *result,
                                              GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchRead, laurel_batch_read_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchSheet, laurel_batch_sheet_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchResult, laurel_batch_result_free)

G_END_DECLS
