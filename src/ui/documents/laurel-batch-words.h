/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch-fault.h"
#include "ui/documents/laurel-batch-papers.h"

G_BEGIN_DECLS

char *laurel_batch_words_of_title    (GFile                   *file) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_batch_words_of_about    (const LaurelBatchOrder  *order,
                                      const char              *title) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_batch_words_of_heading  (const LaurelBatchOrder  *order,
                                      const LaurelBatchPapers *papers,
                                      const char              *title) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_batch_words_of_subtitle (const LaurelBatchOrder  *order,
                                      const LaurelBatchPapers *papers,
                                      const char              *title) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_batch_words_of_fault    (const LaurelBatchOrder  *order,
                                      const LaurelBatchFault  *fault) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
