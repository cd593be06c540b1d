/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-way.h"

G_BEGIN_DECLS

/**
 * LaurelGiftFlow:
 * @promised, @fulfilled, @withdrawn: of what was promised, in pieces
 * @moved: how many pieces went from each place to each other
 * @stays: how many are at each place; of the givers, less than nothing
 * @off: how many left for good, from where on the way to those for whom they are: damaged (or
 *   disposed of), lost, or returned
 * @through: how many came as far as each place, or farther
 *
 * How gifts flow from those who give them to those for whom they are. All counts are of pieces.
 */
typedef struct {
  gint64 promised;
  gint64 fulfilled;
  gint64 withdrawn;
  gint64 moved[LAUREL_GIFT_N_PLACES][LAUREL_GIFT_N_PLACES];
  gint64 stays[LAUREL_GIFT_N_PLACES];
  gint64 off[LAUREL_GIFT_N_PLACES][LAUREL_GIFT_N_PLACES];
  gint64 through[LAUREL_GIFT_N_PLACES];
} LaurelGiftFlow;

void     laurel_gift_flow_settle (LaurelGiftFlow *self);

G_END_DECLS
