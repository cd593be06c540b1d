/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-average.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CLOSE 1e-9
#define MOST_STEPS 100000

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
find_median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);

  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/* The median of how far values are from @center. */
static double
find_distance (const double *values, guint n, double center)
{
  g_autofree double *distances = g_new (double, n);

  for (guint i = 0; i < n; i++)
    distances[i] = fabs (values[i] - center);

  return find_median (distances, n);
}

/* One step of the algorithm: what is too far out is drawn in. */
static void
draw_in (const double *values, guint n, double *mean, double *deviation)
{
  double reach = 1.5 * *deviation, sum = 0, squares = 0, center = *mean, next;

  for (guint i = 0; i < n; i++)
    sum += CLAMP (values[i], center - reach, center + reach);
  next = sum / n;
  for (guint i = 0; i < n; i++) {
    double rest = CLAMP (values[i], center - reach, center + reach) - next;

    squares += rest * rest;
  }
  *mean = next;
  *deviation = 1.134 * sqrt (squares / (n - 1));
}

/**
 * laurel_average_find_robust_mean:
 * @values: (array length=n): values
 * @n: how many, at least 1
 * @deviation: (out): their robust deviation
 *
 * Algorithm A of ISO 13528: from the median on, what is further out than one and a half
 * deviations is drawn in until nothing changes any more.
 *
 * Returns: the robust mean
 */
double
laurel_average_find_robust_mean (const double *values, guint n, double *deviation)
{
  g_autofree double *sorted = g_new (double, n);
  double mean;

  memcpy (sorted, values, n * sizeof *sorted);
  mean = find_median (sorted, n);
  *deviation = 1.483 * find_distance (values, n, mean);
  for (int step = 0; step < MOST_STEPS && *deviation > 0; step++) {
    double last_mean = mean, last_deviation = *deviation;

    draw_in (values, n, &mean, deviation);
    if (fabs (mean - last_mean) < CLOSE && fabs (*deviation - last_deviation) < CLOSE)
      break;
  }

  return mean;
}
