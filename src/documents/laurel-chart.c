/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart.h"

#include "documents/laurel-chart-scores.h"
#include "judging/laurel-agreement-figures.h"
#include "judging/laurel-judge-spread.h"

#include <math.h>

/* How much better all must agree without somebody, to be seen at once. */
#define BETTER 0.05

/* Agreement without each judge takes as many sums as there are judges. */
#define MOST_SUMS 1000000

#define AGREEMENT_DIGITS 2

static void
row_clear (gpointer row)
{
  g_free (((LaurelChartRow *) row)->name);
}

static void
cut_clear (gpointer cut)
{
  g_free (((LaurelChartCut *) cut)->level);
}

static void
chart_clear (gpointer data)
{
  LaurelChart *self = data;

  g_array_unref (self->rows);
  g_array_unref (self->cuts);
}

LaurelChart *
laurel_chart_ref (LaurelChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
laurel_chart_unref (LaurelChart *self)
{
  g_atomic_rc_box_release_full (self, chart_clear);
}

const LaurelChartRow *
laurel_chart_get_row (const LaurelChart *self, guint i)
{
  return &g_array_index (self->rows, LaurelChartRow, i);
}

const LaurelChartCut *
laurel_chart_get_cut (const LaurelChart *self, guint i)
{
  return &g_array_index (self->cuts, LaurelChartCut, i);
}

/* ---- numbers ------------------------------------------------------------------------------- */

/**
 * laurel_chart_dup_number:
 * @self: a chart
 * @value: a number of it
 *
 * Returns: (transfer full): it, with the digits of the chart
 */
char *
laurel_chart_dup_number (const LaurelChart *self, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE], format[8];

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (self->digits, 0, 9));

  return g_strdup (g_ascii_formatd (number, sizeof number, format, value));
}

/**
 * laurel_chart_dup_signed:
 * @self: a chart
 * @value: a difference
 *
 * Returns: (transfer full): it, with a plus or a minus in front, but for nothing at all
 */
char *
laurel_chart_dup_signed (const LaurelChart *self, double value)
{
  g_autofree char *number = laurel_chart_dup_number (self, fabs (value));
  gboolean is_nothing = strspn (number, "0.") == strlen (number);

  return g_strconcat (is_nothing ? "" : value < 0 ? "−" : "+", number, NULL);
}

/* ---- boxes ----------------------------------------------------------------------------------- */

static void
reach (LaurelChart *self, double value)
{
  self->least = isnan (self->least) ? value : MIN (self->least, value);
  self->most = isnan (self->most) ? value : MAX (self->most, value);
}

static void
add_box (LaurelChart *self, const LaurelJudgeSpread *spread, const char *name)
{
  LaurelChartRow row = { g_strdup (name), spread->least, spread->lower, spread->middle,
                         spread->upper, spread->most, spread->above, 0, 0, spread->n, FALSE,
                         FALSE, spread->n_shared };

  g_array_append_val (self->rows, row);
}

/* Beside half of what a box is wide on the average a difference is seen at once. */
static double
find_apart (const LaurelChart *self)
{
  double widths = 0;

  for (guint i = 0; i < self->rows->len; i++)
    widths += laurel_chart_get_row (self, i)->upper - laurel_chart_get_row (self, i)->lower;

  return self->rows->len > 0 ? widths / self->rows->len / 2 : 0;
}

static void
mark_apart (LaurelChart *self, double apart)
{
  for (guint i = 0; i < self->rows->len; i++) {
    LaurelChartRow *row = &g_array_index (self->rows, LaurelChartRow, i);

    row->is_apart = row->n_shared >= LAUREL_CHART_FEWEST &&
                    fabs (row->value) > apart; /* NaN is not */
  }
}

static void
add_judges (LaurelChart *self, const LaurelRule *rule, const LaurelMarks *marks)
{
  g_autoptr (GArray) spreads = laurel_judge_spread_list (rule, marks, LAUREL_SPREAD_OF_JUDGES);

  for (guint i = 0; i < spreads->len; i++) {
    const LaurelJudgeSpread *spread = &g_array_index (spreads, LaurelJudgeSpread, i);

    if (spread->n > 0)
      add_box (self, spread, laurel_marks_get_name (marks, LAUREL_NAMES_JUDGES, spread->which));
  }
  mark_apart (self, find_apart (self));
  for (guint i = 0; i < self->rows->len; i++) {
    reach (self, laurel_chart_get_row (self, i)->least);
    reach (self, laurel_chart_get_row (self, i)->most);
  }
}

/* In the order of the places, where there are any. */
static void
add_entries (LaurelChart *self, const LaurelRule *rule, const LaurelMarks *marks,
             const LaurelRanking *ranking)
{
  g_autoptr (GArray) spreads = laurel_judge_spread_list (rule, marks, LAUREL_SPREAD_OF_ENTRIES);

  for (guint i = 0; i < spreads->len; i++) {
    guint entry = ranking ? g_array_index (ranking->places, LaurelRankedEntry, i).entry : i;
    const LaurelJudgeSpread *spread = &g_array_index (spreads, LaurelJudgeSpread, entry);

    if (spread->n == 0)
      continue;
    add_box (self, spread, laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, entry));
    reach (self, spread->least);
    reach (self, spread->most);
  }
}

/* Of who judged alone nothing is known. Zero stands in the middle. */
static void
add_others (LaurelChart *self, const LaurelRule *rule, const LaurelMarks *marks)
{
  double most = 0;

  add_judges (self, rule, marks);
  for (guint i = self->rows->len; i-- > 0;) {
    if (isnan (laurel_chart_get_row (self, i)->value))
      g_array_remove_index (self->rows, i);
    else
      most = MAX (most, fabs (laurel_chart_get_row (self, i)->value));
  }
  self->least = -most;
  self->most = most;
}

/* ---- agreement ------------------------------------------------------------------------------- */

/* @judge: who is left out, or %G_MAXUINT */
static double
find_agreement (const GArray *ratings, guint judge, guint *n_units)
{
  g_autoptr (GArray) others = g_array_sized_new (FALSE, FALSE, sizeof (LaurelRating),
                                                 ratings->len);

  for (guint i = 0; i < ratings->len; i++)
    if (g_array_index (ratings, LaurelRating, i).judge != judge)
      g_array_append_val (others, g_array_index (ratings, LaurelRating, i));

  return laurel_agreement_find_alpha ((const LaurelRating *) (void *) others->data, others->len,
                                      LAUREL_AGREEMENT_INTERVAL, n_units);
}

static void
add_agreement (LaurelChart *self, const LaurelRule *rule, const LaurelMarks *marks)
{
  guint n = laurel_marks_count (marks, LAUREL_NAMES_JUDGES), n_units;
  g_autoptr (GArray) ratings = laurel_agreement_list_totals (rule, marks, &n_units);

  self->all = marks->are_ballots ? NAN : find_agreement (ratings, G_MAXUINT, &self->n_units);
  if (self->kind != LAUREL_CHART_AGREEMENT || isnan (self->all) ||
      (guint64) n * ratings->len > MOST_SUMS)
    return;

  reach (self, self->all);
  for (guint i = 0; i < n; i++) {
    LaurelChartRow row = { .value = find_agreement (ratings, i, &n_units) };

    if (isnan (row.value))
      continue;
    row.name = g_strdup (laurel_marks_get_name (marks, LAUREL_NAMES_JUDGES, i));
    row.is_apart = row.value - self->all > BETTER;
    reach (self, row.value);
    g_array_append_val (self->rows, row);
  }
}

/* ---- all of them ----------------------------------------------------------------------------- */

/* Returns: (transfer full): a chart that has no row yet */
LaurelChart *
laurel_chart_new_blank (LaurelChartKind kind)
{
  LaurelChart *self = g_atomic_rc_box_new0 (LaurelChart);

  self->kind = kind;
  self->least = self->most = self->all = NAN;
  self->rows = g_array_new (FALSE, FALSE, sizeof (LaurelChartRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->cuts = g_array_new (FALSE, FALSE, sizeof (LaurelChartCut));
  g_array_set_clear_func (self->cuts, cut_clear);

  return self;
}

/**
 * laurel_chart_new:
 * @kind: what it shows
 * @rule: a rule
 * @marks: marks, settled by it
 * @ranking: (nullable): their ranking, without which there are no scores
 *
 * Returns: (transfer full): the chart; who has nothing to show has no row
 */
LaurelChart *
laurel_chart_new (LaurelChartKind kind, const LaurelRule *rule, const LaurelMarks *marks,
                  const LaurelRanking *ranking)
{
  LaurelChart *self = laurel_chart_new_blank (kind);

  self->digits = kind == LAUREL_CHART_AGREEMENT ? AGREEMENT_DIGITS : rule->digits;
  if (kind == LAUREL_CHART_JUDGES)
    add_judges (self, rule, marks);
  if (kind == LAUREL_CHART_JUDGES || kind == LAUREL_CHART_AGREEMENT)
    add_agreement (self, rule, marks);
  if (kind == LAUREL_CHART_OTHERS)
    add_others (self, rule, marks);
  if (kind == LAUREL_CHART_ENTRIES)
    add_entries (self, rule, marks, ranking);
  if (kind == LAUREL_CHART_SCORES && ranking != NULL)
    laurel_chart_scores_add (self, rule, ranking);

  return self;
}

/**
 * laurel_chart_list:
 * @rule: a rule
 * @marks: marks, settled by it
 * @ranking: (nullable): their ranking
 *
 * Returns: (transfer full) (element-type LaurelChart): all charts that have something to show
 */
GPtrArray *
laurel_chart_list (const LaurelRule *rule, const LaurelMarks *marks, const LaurelRanking *ranking)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_chart_unref);

  for (guint kind = 0; kind < LAUREL_N_CHARTS; kind++) {
    LaurelChart *chart = laurel_chart_new ((LaurelChartKind) kind, rule, marks, ranking);

    if (chart->rows->len > 0)
      g_ptr_array_add (charts, chart);
    else
      laurel_chart_unref (chart);
  }

  return charts;
}
