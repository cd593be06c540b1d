/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ISSUED_BATCH (laurel_issued_batch_get_type ())
G_DECLARE_FINAL_TYPE (LaurelIssuedBatch, laurel_issued_batch, LAUREL, ISSUED_BATCH, LaurelRow)

gint64      laurel_issued_batch_get_last_id       (LaurelIssuedBatch *self);
const char *laurel_issued_batch_get_first         (LaurelIssuedBatch *self);
const char *laurel_issued_batch_get_last          (LaurelIssuedBatch *self);
const char *laurel_issued_batch_get_kind          (LaurelIssuedBatch *self);
const char *laurel_issued_batch_get_template_name (LaurelIssuedBatch *self);
const char *laurel_issued_batch_get_occasion      (LaurelIssuedBatch *self);
LaurelDay   laurel_issued_batch_get_issued_on     (LaurelIssuedBatch *self);
int         laurel_issued_batch_get_count         (LaurelIssuedBatch *self);
int         laurel_issued_batch_get_n_void        (LaurelIssuedBatch *self);
int         laurel_issued_batch_get_n_replaced    (LaurelIssuedBatch *self);

G_END_DECLS
