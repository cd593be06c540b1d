/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BATCH_PROGRESS (laurel_batch_progress_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchProgress, laurel_batch_progress, LAUREL, BATCH_PROGRESS, AdwBin)

void     laurel_batch_progress_begin      (LaurelBatchProgress *self,
                                           const char          *words,
                                           LaurelProgress      *progress);
void     laurel_batch_progress_end        (LaurelBatchProgress *self);
char    *laurel_batch_progress_dup_left   (double               fraction,
                                           double               seconds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
