/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-statement.h"

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

LaurelContestList *laurel_measure_columns_read       (const LaurelTable        *table,
                                                      LaurelReader             *reader,
                                                      LaurelContestStage       *stage,
                                                      LaurelMeasureList         kind,
                                                      GHashTable               *told,
                                                      GError                  **error)
  G_GNUC_WARN_UNUSED_RESULT;
int                laurel_measure_columns_find       (const LaurelContestList  *list,
                                                      const char               *field);
GHashTable        *laurel_measure_columns_load_known (LaurelReader             *reader,
                                                      LaurelContestStage       *stage,
                                                      LaurelMeasureList         list,
                                                      GHashTable               *told,
                                                      GError                  **error)
  G_GNUC_WARN_UNUSED_RESULT;
char              *laurel_measure_columns_dup        (const LaurelContestList  *rows,
                                                      LaurelReader             *reader,
                                                      LaurelContestStage       *stage,
                                                      LaurelMeasureList         list,
                                                      GError                  **error)
  G_GNUC_WARN_UNUSED_RESULT;
const LaurelListHeading *laurel_measure_columns_get_headings
                                                     (LaurelMeasureList         list,
                                                      gsize                    *n);

G_END_DECLS
