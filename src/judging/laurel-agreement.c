/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-agreement.h"

#include "judging/laurel-judge-order.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

/* ---- Krippendorff's alpha ---------------------------------------------------- */

/* A mark that was given, how often in pairs, and where it stands on the scale. */
typedef struct {
  LaurelRatio mark;
  double count;
  double at;
} Value;

static int
compare_ratings (gconstpointer a, gconstpointer b)
{
  return laurel_ratio_compare (((const LaurelRating *) a)->mark, ((const LaurelRating *) b)->mark);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return laurel_ratio_compare (((const Value *) a)->mark, ((const Value *) b)->mark);
}

static guint
find_end (const LaurelRating *ratings, guint n, guint first)
{
  guint end = first + 1;

  while (end < n && ratings[end].unit == ratings[first].unit)
    end++;

  return end;
}

static double
get_number (LaurelRatio ratio)
{
  return (double) ratio.over / (double) ratio.under;
}

/* The marks of units that have two or more, each once, in order. */
static GArray *
list_values (const LaurelRating *ratings, guint n, LaurelAgreementLevel level, guint *n_units)
{
  g_autoptr (GArray) pairable = g_array_new (FALSE, FALSE, sizeof (LaurelRating));
  GArray *values = g_array_new (FALSE, FALSE, sizeof (Value));
  double before = 0;

  *n_units = 0;
  for (guint first = 0, end; first < n; first = end) {
    end = find_end (ratings, n, first);
    if (end - first < 2)
      continue;
    g_array_append_vals (pairable, &ratings[first], end - first);
    ++*n_units;
  }
  g_array_sort (pairable, compare_ratings);
  for (guint i = 0; i < pairable->len; i++) {
    Value value = { g_array_index (pairable, LaurelRating, i).mark, 1, 0 };

    if (values->len > 0 &&
        compare_values (&g_array_index (values, Value, values->len - 1), &value) == 0)
      g_array_index (values, Value, values->len - 1).count++;
    else
      g_array_append_val (values, value);
  }
  /* On an ordinal scale a mark stands in the middle of those that are equal to it. */
  for (guint i = 0; i < values->len; i++) {
    Value *value = &g_array_index (values, Value, i);

    value->at = level == LAUREL_AGREEMENT_ORDINAL ? before + value->count / 2
                                                  : get_number (value->mark);
    before += value->count;
  }

  return values;
}

/* How far apart two marks are, squared. */
static double
get_difference (const Value *a, const Value *b, LaurelAgreementLevel level)
{
  double difference = a->at - b->at, sum = a->at + b->at;

  switch (level) {
  case LAUREL_AGREEMENT_NOMINAL:
    return a == b ? 0 : 1;
  case LAUREL_AGREEMENT_RATIO:
    return difference == 0 ? 0 : difference / sum * (difference / sum);
  case LAUREL_AGREEMENT_ORDINAL:
  case LAUREL_AGREEMENT_INTERVAL:
  default:
    return difference * difference;
  }
}

static const Value *
find_value (const GArray *values, LaurelRatio mark)
{
  Value key = { .mark = mark };

  return bsearch (&key, values->data, values->len, sizeof key, compare_values);
}

/* Within units, each pair both ways, so that a unit counts as often as it has marks. */
static double
find_observed (const LaurelRating *ratings, guint n, const GArray *values,
               LaurelAgreementLevel level)
{
  double sum = 0;

  for (guint first = 0, end; first < n; first = end) {
    double within = 0;

    end = find_end (ratings, n, first);
    if (end - first < 2)
      continue;
    for (guint i = first; i < end; i++)
      for (guint k = first; k < i; k++)
        within += 2 * get_difference (find_value (values, ratings[i].mark),
                                      find_value (values, ratings[k].mark), level);
    sum += within / (end - first - 1);
  }

  return sum;
}

/* Over all pairs, whatever their unit. But for ratios there is a short way. */
static double
find_expected (const GArray *values, LaurelAgreementLevel level)
{
  double n = 0, sum = 0, squares = 0, center = 0;

  for (guint i = 0; i < values->len; i++) {
    const Value *value = &g_array_index (values, Value, i);

    n += value->count;
    sum += value->count * value->at;
    squares += value->count * value->count;
  }
  if (level == LAUREL_AGREEMENT_NOMINAL)
    return (n * n - squares) / (n - 1);
  if (level != LAUREL_AGREEMENT_RATIO) {
    for (guint i = 0; i < values->len; i++) {
      const Value *value = &g_array_index (values, Value, i);

      center += value->count * (value->at - sum / n) * (value->at - sum / n);
    }
    return 2 * n * center / (n - 1);
  }

  sum = 0;
  for (guint i = 0; i < values->len; i++)
    for (guint k = 0; k < i; k++) {
      const Value *a = &g_array_index (values, Value, i), *b = &g_array_index (values, Value, k);

      sum += 2 * a->count * b->count * get_difference (a, b, level);
    }

  return sum / (n - 1);
}

/**
 * laurel_agreement_find_alpha:
 * @ratings: (array length=n): marks, by unit
 * @n: how many
 * @level: what can be said of them; for ratios, none may be below 0
 * @n_units: (out): how many units have marks that can be compared
 *
 * Returns: Krippendorff's alpha; NaN where there is nothing to agree on, as all marks are equal or
 *   of one unit
 */
double
laurel_agreement_find_alpha (const LaurelRating *ratings, guint n, LaurelAgreementLevel level,
                             guint *n_units)
{
  g_autoptr (GArray) values = list_values (ratings, n, level, n_units);

  if (values->len < 2 || *n_units < 2)
    return NAN;

  return 1 - find_observed (ratings, n, values, level) / find_expected (values, level);
}

/* ---- Kendall's W -------------------------------------------------------------- */

static int
compare_ratios (gconstpointer a, gconstpointer b)
{
  return laurel_ratio_compare (*(const LaurelRatio *) a, *(const LaurelRatio *) b);
}

/* What equal ranks of one judge take off: the sum of t³ − t. */
static double
count_ties (LaurelRatio *ranks, guint n)
{
  double sum = 0;

  qsort (ranks, n, sizeof *ranks, compare_ratios);
  for (guint first = 0, end; first < n; first = end) {
    double t;

    for (end = first + 1; end < n && compare_ratios (&ranks[first], &ranks[end]) == 0;)
      end++;
    t = end - first;
    sum += t * t * t - t;
  }

  return sum;
}

/**
 * laurel_agreement_find_w:
 * @ratings: (array): marks, by unit and judge, none missing
 * @n_units: how many units, at least 2
 * @n_judges: how many judges, at least 2
 *
 * Returns: Kendall's W, with the mean of their ranks for equals; NaN where no judge tells any
 *   apart
 */
double
laurel_agreement_find_w (const LaurelRating *ratings, guint n_units, guint n_judges)
{
  g_autofree LaurelRatio *marks = g_new (LaurelRatio, n_units);
  g_autofree LaurelRatio *ranks = g_new (LaurelRatio, n_units);
  g_autofree double *sums = g_new0 (double, n_units);
  double n = n_units, m = n_judges, ties = 0, squares = 0, under;

  for (guint j = 0; j < n_judges; j++) {
    for (guint i = 0; i < n_units; i++)
      marks[i] = ratings[(gsize) i * n_judges + j].mark;
    laurel_judge_order_rank (marks, n_units, TRUE, ranks);
    for (guint i = 0; i < n_units; i++)
      sums[i] += get_number (ranks[i]);
    ties += count_ties (ranks, n_units);
  }
  for (guint i = 0; i < n_units; i++)
    squares += (sums[i] - m * (n + 1) / 2) * (sums[i] - m * (n + 1) / 2);
  under = m * m * (n * n * n - n) - m * ties;

  return under > 0 ? 12 * squares / under : NAN;
}

/* ---- intraclass correlation ----------------------------------------------------- */

/* The mean squares of a table of two ways: between units, within them, between judges, and what
 * neither explains. */
typedef struct {
  double units;
  double within;
  double judges;
  double rest;
  double noise; /* what rounding alone makes of them */
} MeanSquares;

static MeanSquares
find_mean_squares (const LaurelRating *ratings, guint n_units, guint n_judges)
{
  g_autofree double *units = g_new0 (double, n_units);
  g_autofree double *judges = g_new0 (double, n_judges);
  double n = n_units, k = n_judges, mean = 0, of_units = 0, of_judges = 0, within = 0;
  double largest = 0;

  for (gsize i = 0; i < (gsize) n_units * n_judges; i++) {
    double mark = get_number (ratings[i].mark);

    units[i / n_judges] += mark / k;
    judges[i % n_judges] += mark / n;
    mean += mark / (n * k);
    largest = fmax (largest, fabs (mark));
  }
  for (guint i = 0; i < n_units; i++)
    of_units += k * (units[i] - mean) * (units[i] - mean);
  for (guint j = 0; j < n_judges; j++)
    of_judges += n * (judges[j] - mean) * (judges[j] - mean);
  for (gsize i = 0; i < (gsize) n_units * n_judges; i++) {
    double rest = get_number (ratings[i].mark) - units[i / n_judges];

    within += rest * rest;
  }

  return (MeanSquares) { of_units / (n - 1), within / (n * (k - 1)), of_judges / (k - 1),
                         (within - of_judges) / ((n - 1) * (k - 1)),
                         n * k * pow (16 * DBL_EPSILON * largest, 2) };
}

/* Where nothing differs but by rounding, there is nothing to divide by. */
static double
divide (double over, double under, double noise)
{
  return fabs (under) > noise ? over / under : NAN;
}

/**
 * laurel_agreement_find_icc:
 * @ratings: (array): marks, by unit and judge, none missing
 * @n_units: how many units, at least 2
 * @n_judges: how many judges, at least 2
 * @icc: (out): the forms of Shrout and Fleiss; NaN where there is nothing to divide by
 */
void
laurel_agreement_find_icc (const LaurelRating *ratings, guint n_units, guint n_judges,
                           double icc[LAUREL_AGREEMENT_N_FORMS])
{
  MeanSquares s = find_mean_squares (ratings, n_units, n_judges);
  double n = n_units, k = n_judges, spread = (s.judges - s.rest) / n;

  icc[0] = divide (s.units - s.within, s.units + (k - 1) * s.within, s.noise);
  icc[1] = divide (s.units - s.rest, s.units + (k - 1) * s.rest + k * spread, s.noise);
  icc[2] = divide (s.units - s.rest, s.units + (k - 1) * s.rest, s.noise);
  icc[3] = divide (s.units - s.within, s.units, s.noise);
  icc[4] = divide (s.units - s.rest, s.units + spread, s.noise);
  icc[5] = divide (s.units - s.rest, s.units, s.noise);
}
