/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-severity.h"

#include <math.h>
#include <string.h>

/*
 * A mark is what the entry deserves, and what its judge always gives more or less, and chance.
 * Least squares tell the first two apart; the entries are eliminated from the equations, so that
 * there is one for each judge. With a spread given, both are drawn towards their means, and how
 * strongly is told by the variances; then the mean is one more unknown.
 */

static guint
find_root (guint *above, guint i)
{
  while (above[i] != i)
    i = above[i] = above[above[i]];

  return i;
}

/**
 * laurel_severity_find_islands:
 * @opinions: (array length=n_opinions): the marks
 * @n_opinions: how many
 * @n_units: how many units they are of
 * @n_judges: how many judges gave them
 * @islands: (out caller-allocates) (array length=n_judges): which island each judge is on, from 0
 *
 * Judges can be compared if one has marked what another has, who has marked what a third one has.
 *
 * Returns: how many islands there are that no mark joins
 */
guint
laurel_severity_find_islands (const LaurelOpinion *opinions, guint n_opinions, guint n_units,
                              guint n_judges, guint *islands)
{
  g_autofree guint *above = g_new (guint, n_judges + n_units + 1);
  g_autofree guint *numbers = g_new (guint, n_judges + n_units + 1);
  guint n_islands = 0;

  for (guint i = 0; i < n_judges + n_units; i++) {
    above[i] = i;
    numbers[i] = G_MAXUINT;
  }
  for (guint i = 0; i < n_opinions; i++)
    above[find_root (above, opinions[i].judge)] = find_root (above, n_judges + opinions[i].unit);
  for (guint i = 0; i < n_judges; i++) {
    guint root = find_root (above, i);

    if (numbers[root] == G_MAXUINT)
      numbers[root] = n_islands++;
    islands[i] = numbers[root];
  }

  return n_islands;
}

/* Solves for a matrix that is symmetric and positive, by Cholesky. */
static void
solve (double *matrix, double *x, guint n)
{
  for (guint j = 0; j < n; j++) {
    for (guint i = j; i < n; i++) {
      double sum = matrix[(gsize) i * n + j];

      for (guint k = 0; k < j; k++)
        sum -= matrix[(gsize) i * n + k] * matrix[(gsize) j * n + k];
      matrix[(gsize) i * n + j] = i == j ? sqrt (sum) : sum / matrix[(gsize) j * n + j];
    }
  }
  for (guint i = 0; i < n; i++) {
    for (guint k = 0; k < i; k++)
      x[i] -= matrix[(gsize) i * n + k] * x[k];
    x[i] /= matrix[(gsize) i * n + i];
  }
  for (guint i = n; i-- > 0;) {
    for (guint k = i + 1; k < n; k++)
      x[i] -= matrix[(gsize) k * n + i] * x[k];
    x[i] /= matrix[(gsize) i * n + i];
  }
}

/* The marks of one unit: what they say of the judges, once the unit itself is eliminated. With
 * @has_mean, the last unknown is the mean of everything. */
static void
add_unit (double *matrix, double *right, guint n, gboolean has_mean, const LaurelOpinion *opinions,
          guint n_opinions, double pull)
{
  double sum = 0, share = 1 / (n_opinions + pull);

  for (guint i = 0; i < n_opinions; i++)
    sum += opinions[i].mark;
  for (guint i = 0; i < n_opinions; i++) {
    double *row = &matrix[(gsize) opinions[i].judge * n];

    row[opinions[i].judge] += 1;
    right[opinions[i].judge] += opinions[i].mark - sum * share;
    for (guint k = 0; k < n_opinions; k++)
      row[opinions[k].judge] -= share;
    if (has_mean) {
      row[n - 1] += 1 - n_opinions * share;
      matrix[(gsize) (n - 1) * n + opinions[i].judge] += 1 - n_opinions * share;
    }
  }
  if (has_mean) {
    matrix[(gsize) n * n - 1] += n_opinions - (double) n_opinions * n_opinions * share;
    right[n - 1] += sum - n_opinions * sum * share;
  }
}

/**
 * laurel_severity_fit:
 * @opinions: (array length=n_opinions): the marks, by unit
 * @n_opinions: how many
 * @n_units: how many units they are of
 * @n_judges: how many judges gave them, each at least one, at most %LAUREL_SEVERITY_MOST
 * @spread: (nullable): what is known before; without it the judges must be on one island
 * @units: (out caller-allocates) (array length=n_units): what an average judge would have
 *   given each
 * @judges: (out caller-allocates) (array length=n_judges): how much more each gives than an
 *   average judge
 */
void
laurel_severity_fit (const LaurelOpinion *opinions, guint n_opinions, guint n_units,
                     guint n_judges, const LaurelSpread *spread, double *units, double *judges)
{
  guint n = n_judges + (spread != NULL);
  double pull = spread ? spread->noise / spread->units : 0;
  g_autofree double *matrix = g_new0 (double, (gsize) n * n + 1);
  g_autofree double *x = g_new0 (double, n + 1);

  g_return_if_fail (n_judges <= LAUREL_SEVERITY_MOST);

  for (guint first = 0, last; first < n_opinions; first = last) {
    for (last = first; last < n_opinions && opinions[last].unit == opinions[first].unit;)
      last++;
    add_unit (matrix, x, n, spread != NULL, opinions + first, last - first, pull);
  }
  /* The judges' mean is 0: by being the same for all, or by being drawn to it. */
  for (guint i = 0; i < n_judges; i++)
    for (guint k = 0; k < n_judges; k++)
      matrix[(gsize) i * n + k] += spread == NULL ? 1.0
                                   : i == k       ? spread->noise / spread->judges
                                                  : 0.0;
  solve (matrix, x, n);

  memcpy (judges, x, n_judges * sizeof *judges);
  for (guint i = 0; i < n_units; i++)
    units[i] = spread ? x[n_judges] : 0;
  for (guint first = 0, last; first < n_opinions; first = last) {
    double sum = 0, mean = spread ? x[n_judges] : 0;

    for (last = first; last < n_opinions && opinions[last].unit == opinions[first].unit; last++)
      sum += opinions[last].mark - mean - x[opinions[last].judge];
    units[opinions[first].unit] = mean + sum / (last - first + pull);
  }
}
