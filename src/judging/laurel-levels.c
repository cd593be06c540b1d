/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-levels.h"

static LaurelRatio
whole (gint64 number)
{
  return laurel_ratio_new (number, 1);
}

static gboolean
is_reached (const LaurelLevel *level, LaurelRatio score, gboolean lower_is_better)
{
  int order = laurel_ratio_compare (score, level->from);

  return !level->has_from || (lower_is_better ? order <= 0 : order >= 0);
}

/* How far @number is from @target. */
static LaurelRatio
get_distance (gint64 number, LaurelRatio target)
{
  LaurelRatio distance = laurel_ratio_subtract (whole (number), target);

  distance.over = ABS (distance.over);

  return distance;
}

/* Whether those @count who come next still get the level, when @taken have it and, with those above
 * it, @above are placed. @together is what was said of it and those above: where the cut above it
 * was the nearest, more or fewer than it was said of may have gone, and only all of them can be
 * counted. */
static gboolean
has_room (const LaurelLevel *level, gint64 taken, gint64 above, gint64 count, LaurelRatio together,
          gboolean is_below_nearest)
{
  if (!level->is_limited)
    return TRUE;

  switch (level->boundary) {
  case LAUREL_LEVEL_ALL_IN:
    return laurel_ratio_compare (whole (taken + 1), level->limit) <= 0;
  case LAUREL_LEVEL_NEAREST:
    return laurel_ratio_compare (get_distance (above + count, together),
                                 get_distance (above, together)) < 0;
  case LAUREL_LEVEL_ALL_OUT:
  default:
    return is_below_nearest ? laurel_ratio_compare (whole (above + count), together) <= 0
                            : laurel_ratio_compare (whole (taken + count), level->limit) <= 0;
  }
}

/**
 * laurel_levels_find_gap:
 * @levels: (array length=n_levels): levels, the best first
 * @n_levels: how many they are
 * @lower_is_better: whether low scores are
 *
 * A level that takes no more than the one above it takes already is a mistake: nobody could
 * get it.
 *
 * Returns: the first such level, or @n_levels
 */
guint
laurel_levels_find_gap (const LaurelLevel *levels, guint n_levels, gboolean lower_is_better)
{
  const LaurelLevel *above = NULL;

  for (guint i = 0; i < n_levels; i++) {
    if (!levels[i].has_from)
      continue;
    if (above != NULL && !above->is_limited && is_reached (above, levels[i].from, lower_is_better))
      return i;
    above = &levels[i];
  }

  return n_levels;
}

/**
 * laurel_levels_cut:
 * @levels: (inout) (array length=n_levels): levels, the best first
 * @n_levels: how many they are
 * @scores: (array length=n_scores): the different scores, the best first
 * @n_scores: how many they are
 * @lower_is_better: whether low scores are
 *
 * Gives the best the first level, those who come next the second, and so on. Who has the
 * same score gets the same level.
 */
void
laurel_levels_cut (LaurelLevel *levels, guint n_levels, const LaurelScoreCount *scores,
                   guint n_scores, gboolean lower_is_better)
{
  LaurelRatio together = LAUREL_RATIO_ZERO;
  gint64 above = 0;
  guint at = 0;

  for (guint i = 0; i < n_levels; i++) {
    LaurelLevel *level = &levels[i];
    gboolean is_below_nearest = i > 0 && levels[i - 1].boundary == LAUREL_LEVEL_NEAREST;
    guint first = at;

    level->places = 0;
    together = laurel_ratio_add (together, level->is_limited ? level->limit : LAUREL_RATIO_ZERO);
    while (at < n_scores && is_reached (level, scores[at].score, lower_is_better) &&
           has_room (level, level->places, above, scores[at].count, together,
                     is_below_nearest)) {
      level->places += scores[at].count;
      above += scores[at].count;
      at++;
    }
    if (!level->is_limited)
      together = whole (above);
    level->n_scores = at - first;
    level->next = at < n_scores ? scores[at].count : 0;
  }
}
