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

/* Returns: (transfer full) (array): the levels of the rule, with how many get each */
static LaurelLevel *
cut (const LaurelRule *rule, const LaurelRanking *ranking)
{
  g_autoptr (GArray) counts = count_places (ranking);
  LaurelLevel *levels = g_new0 (LaurelLevel, rule->levels->len + 1);

  for (guint l = 0; l < rule->levels->len; l++)
    levels[l] = laurel_rule_level_get (&g_array_index (rule->levels, LaurelRuleLevel, l),
                                       rule->boundary, ranking->places->len);
  laurel_levels_cut (levels, rule->levels->len, (LaurelScoreCount *) (void *) counts->data,
                     counts->len, ranking->tally->is_low_first);

  return levels;
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
  g_autofree LaurelLevel *levels = cut (rule, ranking);
  GPtrArray *names = g_ptr_array_new ();
  guint i = 0;

  g_ptr_array_set_size (names, (int) ranking->places->len);
  for (guint l = 0; l < rule->levels->len; l++)
    for (gint64 n = levels[l].places; n > 0; n--)
      names->pdata[i++] = g_array_index (rule->levels, LaurelRuleLevel, l).name;

  return names;
}

static gboolean
reaches (const LaurelLevel *level, const LaurelRanking *ranking, guint entry)
{
  int order = level->has_from
              ? laurel_ratio_compare (get_ratio (ranking->tally->scores[entry]), level->from) : 0;

  return ranking->tally->is_low_first ? order <= 0 : order >= 0;
}

/* Whether a level that begins behind @above places has room for some of @count equals, but not for
 * all, where they stand: its last ones, or the first that do not get it any more. */
static gboolean
ends_within (const LaurelLevel *level, guint above, guint first, guint count, LaurelLevelEnd *end)
{
  guint behind = above + (guint) level->places;
  gint64 room = level->is_limited && first >= above
                ? level->limit.over / level->limit.under - (first - above) : 0;

  end->is_in = first < behind && first + count == behind;
  if (room < 1 || room >= count || !(end->is_in || first == behind))
    return FALSE;

  end->room = (guint) room;
  end->count = count;

  return TRUE;
}

/**
 * laurel_ranking_levels_find_end:
 * @rule: a rule
 * @ranking: places by that rule
 * @place: which of the places, counted from 0
 * @end: (out caller-allocates): where they stand
 *
 * Returns: whether a level ends among those who share the place, so that what becomes of them is
 *   what the rule chose beforehand
 */
gboolean
laurel_ranking_levels_find_end (const LaurelRule *rule, const LaurelRanking *ranking, guint place,
                                LaurelLevelEnd *end)
{
  g_autofree LaurelLevel *levels = NULL;
  guint number = get_place (ranking, place)->place, first = place, last = place, above = 0;

  if (number == 0 || !get_place (ranking, place)->is_tied || rule->levels->len == 0)
    return FALSE;

  while (first > 0 && get_place (ranking, first - 1)->place == number)
    first--;
  while (last + 1 < ranking->places->len && get_place (ranking, last + 1)->place == number)
    last++;
  levels = cut (rule, ranking);
  for (guint l = 0; l < rule->levels->len; above += (guint) levels[l++].places) {
    end->level = l;
    if (reaches (&levels[l], ranking, get_place (ranking, place)->entry) &&
        ends_within (&levels[l], above, first, last - first + 1, end))
      return TRUE;
  }

  return FALSE;
}
