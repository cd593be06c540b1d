/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

#include <math.h>

G_BEGIN_DECLS

/**
 * LaurelScore:
 * @is_there: whether there is one
 * @is_exact: whether @exact is all of it
 * @exact: the number, if it is exact
 * @value: the number, near enough
 *
 * What an entry came to. Most ways of counting are exact and stay so; a few compute with
 * floating point, and are compared with what that can be wrong by.
 */
typedef struct {
  gboolean is_there;
  gboolean is_exact;
  LaurelRatio exact;
  double value;
} LaurelScore;

gboolean    laurel_score_is_equal  (LaurelScore     a,
                                    LaurelScore     b,
                                    double          tolerance);
char       *laurel_score_format    (LaurelScore     score,
                                    int             digits,
                                    LaurelRounding  rounding) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_score_dup_words (LaurelScore     score) G_GNUC_WARN_UNUSED_RESULT;

/* ---- what is done to each mark: in line ---------------------------------------------- */

static inline LaurelScore
laurel_score_new_exact (LaurelRatio exact)
{
  double value = exact.under != 0 ? (double) exact.over / (double) exact.under : NAN;

  return (LaurelScore) { TRUE, TRUE, exact, value };
}

static inline LaurelScore
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
static inline gboolean
laurel_score_is_valid (LaurelScore score)
{
  return !score.is_there || isfinite (score.value);
}

/* What is not there counts as nothing. */
static inline LaurelScore
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

static inline LaurelScore
laurel_score_multiply (LaurelScore score, LaurelRatio by)
{
  if (!score.is_there || (by.over == by.under && laurel_ratio_is_valid (by)))
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
static inline int
laurel_score_compare (LaurelScore a, LaurelScore b)
{
  if (!a.is_there || !b.is_there)
    return a.is_there - b.is_there;
  if (a.is_exact && b.is_exact)
    return laurel_ratio_compare (a.exact, b.exact);

  return (a.value > b.value) - (a.value < b.value);
}

G_END_DECLS
