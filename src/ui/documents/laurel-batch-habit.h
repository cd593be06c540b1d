/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-order.h"

G_BEGIN_DECLS

/**
 * LaurelBatchHabit:
 * @kind: the name of a template
 * @language: "zh" or "en"
 * @columns: (nullable): by template, headings by the names of fields (a{sa{ss}})
 *
 * How a table with certain headings is printed: as it was the last time.
 */
typedef struct {
  char *kind;
  char *language;
  GVariant *columns; /* (nullable): those that the headings say */
} LaurelBatchHabit;

void     laurel_batch_habit_clear  (LaurelBatchHabit         *self);
void     laurel_batch_habit_recall (LaurelBatchHabit         *self,
                                    const LaurelBatchSource  *source,
                                    const LaurelTemplateShelf *shelf);
void     laurel_batch_habit_apply  (const LaurelBatchHabit   *self,
                                    LaurelBatchOrder         *order);
GVariant *laurel_batch_habit_take  (LaurelBatchHabit         *self,
                                    const LaurelBatchOrder   *order);
gboolean laurel_batch_habit_keep   (const char * const       *headings,
                                    GVariant                 *habit,
                                    GError                  **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelBatchHabit, laurel_batch_habit_clear)

G_END_DECLS
