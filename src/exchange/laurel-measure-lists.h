/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-measure-columns.h"

G_BEGIN_DECLS

/**
 * LaurelMeasureSource:
 * @digest: the SHA-256 of the file
 * @name: what it is called
 * @day: when it came, as 2025-09-01
 *
 * The file of which returns come.
 */
typedef struct {
  const char *digest;
  const char *name;
  const char *day;
} LaurelMeasureSource;

LaurelContestList *laurel_measure_lists_read_values  (const LaurelTable          *table,
                                                      LaurelReader               *reader,
                                                      LaurelContestStage         *stage,
                                                      GHashTable                 *told,
                                                      GError                    **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelContestList *laurel_measure_lists_read_frame   (const LaurelTable          *table,
                                                      LaurelReader               *reader,
                                                      LaurelContestStage         *stage,
                                                      GHashTable                 *told,
                                                      GError                    **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelContestList *laurel_measure_lists_read_returns (const LaurelTable          *table,
                                                      LaurelReader               *reader,
                                                      LaurelContestStage         *stage,
                                                      GHashTable                 *told,
                                                      const LaurelMeasureSource  *source,
                                                      GError                    **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
