/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-ranking-levels.h"

#include <math.h>

/* A billionth tells two scores apart that floating point made. */
#define ROUGHLY 1000000000

static const LaurelRankedEntry *
get_place (const LaurelRanking *ranking, guint i)
{
  return &g_array_index (ranking->places, LaurelRankedEntry, i);
}

static LaurelRatio
get_ratio (LaurelScore score)
{
  return score.is_exact ? score.exact
                        : laurel_ratio_new (llround (score.value * ROUGHLY), ROUGHLY);
}

/* Those who share a place get the same; whoever has no marks gets nothing. */
static GArray *
count_places (const LaurelRanking *ranking)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (LaurelScoreCount));

  for (guint i = 0; i < ranking->places->len && get_place (ranking, i)->place > 0; i++) {
    LaurelScoreCount count = { get_ratio (ranking->tally->scores[get_place (ranking, i)->entry]),
                               1 };

    if (i > 0 && get_place (ranking, i)->place == get_place (ranking, i - 1)->place)
      g_array_index (counts, LaurelScoreCount, counts->len - 1).count++;
    else
      g_array_append_val (counts, count);
  }

  return counts;
}

/**
 * laurel_ranking_levels_cut:
 * @rule: a rule
 * @ranking: places by that rule
 *
 * Returns: (transfer full) (element-type utf8): the level of awards that each place gets; elements
 *   are nullable, and belong to @rule
 */
GPtrArray *
laurel_ranking_levels_cut (const LaurelRule *rule, const LaurelRanking *ranking)
{
  g_autoptr (GArray) counts = count_places (ranking);
  g_autofree LaurelLevel *levels = g_new0 (LaurelLevel, rule->levels->len + 1);
  GPtrArray *names = g_ptr_array_new ();
  guint i = 0;

  for (guint l = 0; l < rule->levels->len; l++)
    levels[l] = laurel_rule_level_get (&g_array_index (rule->levels, LaurelRuleLevel, l),
                                       rule->boundary, ranking->places->len);
  g_ptr_array_set_size (names, (int) ranking->places->len);
  laurel_levels_cut (levels, rule->levels->len, (LaurelScoreCount *) (void *) counts->data,
                     counts->len, ranking->tally->is_low_first);
  for (guint l = 0; l < rule->levels->len; l++)
    for (gint64 n = levels[l].places; n > 0; n--)
      names->pdata[i++] = g_array_index (rule->levels, LaurelRuleLevel, l).name;

  return names;
}
