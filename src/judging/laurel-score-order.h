/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-score.h"

G_BEGIN_DECLS

/**
 * LaurelScoreOrder:
 * @keys: of all entries
 * @is_low_first: whether low ones are better; what is not there comes last either way
 * @tolerance: how far apart keys may be that count as equal, each to the one before
 *
 * What entries are put in order by.
 */
typedef struct {
  const LaurelScore *keys;
  gboolean is_low_first;
  double tolerance;
} LaurelScoreOrder;

GArray *laurel_score_order_sort (const LaurelScoreOrder *self,
                                 guint                  *list,
                                 guint                   n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
