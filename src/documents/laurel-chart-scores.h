/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart.h"

G_BEGIN_DECLS

void laurel_chart_scores_add (LaurelChart          *chart,
                              const LaurelRule     *rule,
                              const LaurelRanking  *ranking);

G_END_DECLS
