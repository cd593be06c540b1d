/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

void laurel_judge_order_rank   (const LaurelRatio *totals,
                                guint              n,
                                gboolean           lower_is_better,
                                LaurelRatio       *ranks);
void laurel_judge_order_number (const LaurelRatio *totals,
                                guint              n,
                                gboolean           lower_is_better,
                                guint             *numbers);
void laurel_judge_order_award  (const LaurelRatio *totals,
                                guint              n,
                                gboolean           lower_is_better,
                                const LaurelRatio *points,
                                guint              n_points,
                                LaurelRatio       *awarded);

G_END_DECLS
