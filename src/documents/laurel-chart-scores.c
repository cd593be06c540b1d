/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-scores.h"

#include "judging/laurel-ranking-levels.h"

#include <math.h>

/* How many entries came to which score, in bars of a round width. */

#define FEWEST_BARS 5.0
#define MOST_BARS 20.0
#define NEARLY 1e-9 /* of a bar: a score that should stand on its edge does */

static double
get_value (LaurelScore score)
{
  return score.is_exact ? (double) score.exact.over / (double) score.exact.under : score.value;
}

static GArray *
list_scores (const LaurelRanking *ranking)
{
  GArray *scores = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (ranking->places, LaurelRankedEntry, i);
    double value = get_value (ranking->tally->scores[place->entry]);

    if (place->place > 0 && ranking->tally->scores[place->entry].is_there)
      g_array_append_val (scores, value);
  }

  return scores;
}

/* 1, 2 or 5, and zeros: about as many bars as the square root of what they count. */
static double
find_width (double range, guint n)
{
  double wanted = range / CLAMP (sqrt (n), FEWEST_BARS, MOST_BARS);
  double power = pow (10, floor (log10 (wanted)));

  return wanted / power < 1.5 ? power : wanted / power < 3.5 ? 2 * power
         : wanted / power < 7.5 ? 5 * power : 10 * power;
}

static void
add_bars (LaurelChart *chart, const GArray *scores, double width)
{
  double first = floor (chart->least / width + NEARLY) * width;
  guint n = (guint) MAX (ceil ((chart->most - first) / width - NEARLY), 1);

  for (guint i = 0; i < n; i++)
    g_array_append_val (chart->rows, ((LaurelChartRow) { .value = NAN, .from = first + i * width,
                                                         .to = first + (i + 1) * width }));
  for (guint i = 0; i < scores->len; i++) {
    double at = floor ((g_array_index (scores, double, i) - first) / width + NEARLY);

    g_array_index (chart->rows, LaurelChartRow, (guint) CLAMP (at, 0, n - 1)).count++;
  }
  chart->least = first;
  chart->most = first + n * width;
}

/* Places come the best first, so the last of an award is where it begins. */
static void
add_cuts (LaurelChart *chart, const LaurelRule *rule, const LaurelRanking *ranking)
{
  g_autoptr (GPtrArray) levels = laurel_ranking_levels_cut (rule, ranking);

  for (guint i = 0; i < ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (ranking->places, LaurelRankedEntry, i);
    LaurelChartCut *last = chart->cuts->len > 0
      ? &g_array_index (chart->cuts, LaurelChartCut, chart->cuts->len - 1) : NULL;

    if (levels->pdata[i] == NULL || !ranking->tally->scores[place->entry].is_there)
      continue;
    if (last == NULL || !g_str_equal (last->level, levels->pdata[i])) {
      g_array_append_val (chart->cuts,
                          ((LaurelChartCut) { .level = g_strdup (levels->pdata[i]) }));
      last = &g_array_index (chart->cuts, LaurelChartCut, chart->cuts->len - 1);
    }
    last->at = get_value (ranking->tally->scores[place->entry]);
    last->count++;
  }
}

/**
 * laurel_chart_scores_add:
 * @chart: a chart without rows
 * @rule: a rule
 * @ranking: a ranking by it
 *
 * Gives it a row for each bar, and where awards begin.
 */
void
laurel_chart_scores_add (LaurelChart *chart, const LaurelRule *rule, const LaurelRanking *ranking)
{
  g_autoptr (GArray) scores = list_scores (ranking);

  if (scores->len == 0)
    return;

  chart->least = INFINITY;
  chart->most = -INFINITY;
  for (guint i = 0; i < scores->len; i++) {
    chart->least = MIN (chart->least, g_array_index (scores, double, i));
    chart->most = MAX (chart->most, g_array_index (scores, double, i));
  }
  add_bars (chart, scores, chart->most > chart->least
                             ? find_width (chart->most - chart->least, scores->len) : 1);
  add_cuts (chart, rule, ranking);
}
