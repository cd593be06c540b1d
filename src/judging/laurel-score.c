/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-score.h"

#include <math.h>
#include <string.h>

LaurelScore
laurel_score_new_exact (LaurelRatio exact)
{
  double value = exact.under != 0 ? (double) exact.over / (double) exact.under : NAN;

  return (LaurelScore) { TRUE, TRUE, exact, value };
}

LaurelScore
laurel_score_new_rough (double value)
{
  return (LaurelScore) { TRUE, FALSE, LAUREL_RATIO_ZERO, value };
}

/**
 * laurel_score_is_valid:
 * @score: a score
 *
 * Returns: whether it never was too large to be counted with
 */
gboolean
laurel_score_is_valid (LaurelScore score)
{
  return !score.is_there || isfinite (score.value);
}

/* What is not there counts as nothing. */
LaurelScore
laurel_score_add (LaurelScore a, LaurelScore b)
{
  if (!a.is_there)
    return b;
  if (!b.is_there)
    return a;
  if (a.is_exact && b.is_exact)
    return laurel_score_new_exact (laurel_ratio_add (a.exact, b.exact));

  return laurel_score_new_rough (a.value + b.value);
}

LaurelScore
laurel_score_multiply (LaurelScore score, LaurelRatio by)
{
  if (!score.is_there)
    return score;
  if (score.is_exact)
    return laurel_score_new_exact (laurel_ratio_multiply (score.exact, by));

  return laurel_score_new_rough (score.value * laurel_score_new_exact (by).value);
}

/**
 * laurel_score_compare:
 * @a: a score
 * @b: another
 *
 * Returns: below, at or above 0 as @a is below, at or above @b; what is not there is
 *   below everything
 */
int
laurel_score_compare (LaurelScore a, LaurelScore b)
{
  if (!a.is_there || !b.is_there)
    return a.is_there - b.is_there;
  if (a.is_exact && b.is_exact)
    return laurel_ratio_compare (a.exact, b.exact);

  return (a.value > b.value) - (a.value < b.value);
}

/**
 * laurel_score_is_equal:
 * @a: a score
 * @b: another
 * @tolerance: how far apart two may be that are not exact
 *
 * Returns: whether they are one score
 */
gboolean
laurel_score_is_equal (LaurelScore a, LaurelScore b, double tolerance)
{
  if (!a.is_there || !b.is_there || (a.is_exact && b.is_exact))
    return laurel_score_compare (a, b) == 0;

  return fabs (a.value - b.value) <= tolerance;
}

/* What floating point can be wrong by is taken off before it is rounded for print. */
static LaurelRatio
settle (double value)
{
  gint64 scale = 1000000000;

  while (scale > 1 && fabs (value) * (double) scale > 9e18)
    scale /= 10;

  return laurel_ratio_new (llround (value * (double) scale), scale);
}

/**
 * laurel_score_format:
 * @score: a score that is there
 * @digits: how many after the point
 * @rounding: what becomes of the rest
 *
 * Returns: "61.60"
 */
char *
laurel_score_format (LaurelScore score, int digits, LaurelRounding rounding)
{
  return laurel_ratio_format (score.is_exact ? score.exact : settle (score.value), digits,
                              rounding);
}

/**
 * laurel_score_dup_words:
 * @score: a score that is there
 *
 * Returns: all of it if that is short, or else six digits after the point
 */
char *
laurel_score_dup_words (LaurelScore score)
{
  g_autofree char *text = NULL;

  if (!score.is_exact)
    return laurel_score_format (score, 6, LAUREL_ROUNDING_HALF_UP);
  if (!laurel_ratio_is_valid (score.exact))
    return g_strdup ("?");

  text = laurel_ratio_dup_short (score.exact);
  if (strchr (text, '/') == NULL)
    return g_steal_pointer (&text);

  return laurel_score_format (score, 6, LAUREL_ROUNDING_HALF_UP);
}
