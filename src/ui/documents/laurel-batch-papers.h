/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-order.h"

G_BEGIN_DECLS

/**
 * LaurelBatchPapers:
 * @n: how many papers there are: rows that are not left out
 * @first: the first row of them, from 0
 * @has_day: whether any says a day
 * @day: the day that all of them say that say one, or 0 where they differ
 * @odd: a row that says another day than those before it, or words for one; -1 where none does
 * @numbered: a row with a number of its own, or -1
 * @nobody: a row that does not say who grants it though there is a place for that, or -1
 * @occasion: (nullable) (transfer none): what all of them are for, if it is the same
 *
 * What the papers of a batch say of themselves, before they are issued.
 */
typedef struct {
  guint n;
  guint first;
  gboolean has_day;
  LaurelDay day;
  int odd;
  int numbered;
  int nobody;
  const char *occasion;
} LaurelBatchPapers;

void              laurel_batch_papers_read       (LaurelBatchPapers       *self,
                                                  const LaurelBatchOrder  *order);
LaurelIssueBatch *laurel_batch_papers_make_issue (const LaurelBatchOrder  *order,
                                                  LaurelDay                day)
                                                  G_GNUC_WARN_UNUSED_RESULT;
guint             laurel_batch_papers_find_row   (const LaurelBatchOrder  *order,
                                                  guint                    at);

G_END_DECLS
