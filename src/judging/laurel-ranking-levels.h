/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-ranking.h"

G_BEGIN_DECLS

/**
 * LaurelLevelEnd:
 * @level: which level of the rule
 * @room: for how many it had room, at least 1
 * @count: how many equals stood there, more than that
 * @is_in: whether they get it
 *
 * Equals at the end of a level that has room for some of them only.
 */
typedef struct {
  guint level;
  guint room;
  guint count;
  gboolean is_in;
} LaurelLevelEnd;

GPtrArray *laurel_ranking_levels_cut      (const LaurelRule    *rule,
                                           const LaurelRanking *ranking) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_ranking_levels_find_end (const LaurelRule    *rule,
                                           const LaurelRanking *ranking,
                                           guint                place,
                                           LaurelLevelEnd      *end);

G_END_DECLS
