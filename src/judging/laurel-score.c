/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-score.h"

#include <math.h>
#include <string.h>

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
