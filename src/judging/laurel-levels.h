/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelLevelBoundary:
 * @LAUREL_LEVEL_ALL_OUT: equals of whom not all have room are out: not more than was said
 * @LAUREL_LEVEL_ALL_IN: they are in, if there was room for one of them
 * @LAUREL_LEVEL_NEAREST: whatever brings this level and those above it nearest to what was
 *   said of them together; of two that are as near, fewer
 *
 * What becomes of those who share the last place of a level. It is said beforehand.
 */
typedef enum {
  LAUREL_LEVEL_ALL_OUT,
  LAUREL_LEVEL_ALL_IN,
  LAUREL_LEVEL_NEAREST,
} LaurelLevelBoundary;

/**
 * LaurelLevel:
 * @is_limited: whether only @limit get it
 * @limit: how many get it, not rounded
 * @has_from: whether it takes a score
 * @from: that score, or a better one
 * @boundary: what becomes of equals at the end
 * @places: (out): how many get it
 * @n_scores: (out): how many of the different scores do
 * @next: (out): how many have the best score that does not get it, or 0
 *
 * One level of awards.
 */
typedef struct {
  gboolean is_limited;
  LaurelRatio limit;
  gboolean has_from;
  LaurelRatio from;
  LaurelLevelBoundary boundary;
  gint64 places;
  guint n_scores;
  gint64 next;
} LaurelLevel;

/**
 * LaurelScoreCount:
 * @score: a score
 * @count: how many have it, above 0
 */
typedef struct {
  LaurelRatio score;
  gint64 count;
} LaurelScoreCount;

guint laurel_levels_find_gap (const LaurelLevel      *levels,
                              guint                   n_levels,
                              gboolean                lower_is_better);
void  laurel_levels_cut      (LaurelLevel            *levels,
                              guint                   n_levels,
                              const LaurelScoreCount *scores,
                              guint                   n_scores,
                              gboolean                lower_is_better);

G_END_DECLS
