/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-job.h"
#include "ui/documents/laurel-batch-origin.h"

G_BEGIN_DECLS

/**
 * LaurelBatchNews:
 * @LAUREL_BATCH_ORDER: the rows are there, or another template or column was chosen
 * @LAUREL_BATCH_ROW: another row is at hand, or it was left out
 * @LAUREL_BATCH_SHEET: it was set anew
 * @LAUREL_BATCH_FAULTS: what is wrong was found out
 *
 * What has changed.
 */
typedef enum {
  LAUREL_BATCH_ORDER = 1 << 0,
  LAUREL_BATCH_ROW = 1 << 1,
  LAUREL_BATCH_SHEET = 1 << 2,
  LAUREL_BATCH_FAULTS = 1 << 3,
} LaurelBatchNews;

#define LAUREL_TYPE_BATCH_MAKER (laurel_batch_maker_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchMaker, laurel_batch_maker, LAUREL, BATCH_MAKER, GObject)

LaurelBatchMaker        *laurel_batch_maker_new         (LaurelTemplateShelf  *shelf,
                                                         LaurelBatchOrigin    *origin,
                                                         const char           *kind);
void                     laurel_batch_maker_set_shelf   (LaurelBatchMaker     *self,
                                                         LaurelTemplateShelf  *shelf);
void                     laurel_batch_maker_stop        (LaurelBatchMaker     *self);
const GError            *laurel_batch_maker_get_error   (LaurelBatchMaker     *self);
LaurelBatchOrder        *laurel_batch_maker_get_order   (LaurelBatchMaker     *self);
guint                    laurel_batch_maker_get_row     (LaurelBatchMaker     *self);
void                     laurel_batch_maker_set_row     (LaurelBatchMaker     *self,
                                                         guint                 row);
const LaurelBatchSheet  *laurel_batch_maker_get_sheet   (LaurelBatchMaker     *self);
const LaurelBatchResult *laurel_batch_maker_get_check   (LaurelBatchMaker     *self);
GPtrArray               *laurel_batch_maker_list_faults (LaurelBatchMaker     *self)
                                                         G_GNUC_WARN_UNUSED_RESULT;
void                     laurel_batch_maker_type        (LaurelBatchMaker     *self,
                                                         guint                 input,
                                                         const char           *text);
void                     laurel_batch_maker_leave_out   (LaurelBatchMaker     *self,
                                                         gboolean              left_out);
void                     laurel_batch_maker_leave_out_rows (LaurelBatchMaker   *self,
                                                         const GArray         *rows);
void                     laurel_batch_maker_leave_out_faulty (LaurelBatchMaker *self);
void                     laurel_batch_maker_take_issued (LaurelBatchMaker     *self,
                                                         LaurelBatchOrder     *order);
void                     laurel_batch_maker_choose      (LaurelBatchMaker     *self,
                                                         const char           *kind,
                                                         const char           *language);
void                     laurel_batch_maker_map         (LaurelBatchMaker     *self,
                                                         guint                 input,
                                                         int                   column);
void                     laurel_batch_maker_set_sheets  (LaurelBatchMaker     *self,
                                                         const char           *paper,
                                                         gboolean              marks,
                                                         guint                 first);
void                     laurel_batch_maker_work_async  (LaurelBatchMaker     *self,
                                                         LaurelBatchAim        aim,
                                                         const char           *path,
                                                         const char           *pattern,
                                                         LaurelBatchMail      *mail,
                                                         LaurelProgress       *progress,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              data);

G_END_DECLS
