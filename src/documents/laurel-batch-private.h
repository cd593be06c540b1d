/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch.h"
#include "documents/laurel-card-private.h"
#include "documents/laurel-imposition-private.h"

G_BEGIN_DECLS

struct _LaurelBatch {
  LaurelCard *card;
  GPtrArray *rows;
  LaurelFields *fields; /* those of the row at hand */
  LaurelBatchNotes *notes; /* of what was set last */
  guint n_pages;        /* of what was written last */
  LaurelBatchSeal seal; /* (nullable) */
  gpointer seal_data;
  LaurelImposition *imposition; /* (nullable): several pages stand on a sheet */
  guint first_place;            /* on the first sheet */
  gboolean marks; /* whether what rows look like is kept */
  GPtrArray *was; /* (nullable): the marks of what is printed again, as it was issued, or NULL */
  char *subject; /* (nullable): rows become letters; so does the body have one */
  char *body;
};

GPtrArray *laurel_batch_set_row     (LaurelBatch     *self,
                                     guint            row,
                                     GPtrArray       *faults) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_batch_mark_row    (LaurelBatch     *self,
                                     guint            row,
                                     GPtrArray       *sheets);
const char *laurel_batch_get_mark   (LaurelBatch     *self,
                                     guint            row);
gboolean   laurel_batch_seal        (LaurelBatch     *self,
                                     GError         **error);
guint      laurel_batch_get_number  (LaurelBatch     *self,
                                     guint            row);
void       laurel_batch_check_filled (LaurelBatch    *self,
                                     guint            row,
                                     GPtrArray       *faults);
gboolean   laurel_batch_print_list  (LaurelBatch     *self,
                                     GOutputStream   *stream,
                                     GCancellable    *cancellable,
                                     GPtrArray       *faults,
                                     GError         **error);
gboolean   laurel_batch_is_left_out (LaurelBatch     *self,
                                     guint            row);
gboolean   laurel_batch_go_on       (LaurelBatch     *self,
                                     guint            row,
                                     LaurelProgress  *progress,
                                     GError         **error);

G_END_DECLS
