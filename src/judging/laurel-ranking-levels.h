/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-ranking.h"

G_BEGIN_DECLS

GPtrArray *laurel_ranking_levels_cut (const LaurelRule    *rule,
                                      const LaurelRanking *ranking) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
