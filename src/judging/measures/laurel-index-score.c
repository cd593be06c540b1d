/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-index-score.h"

#include "base/laurel-error.h"
#include "base/laurel-tongue-words.h"

#include <math.h>

/*
 * Counted exactly where that can be: a number that was measured, less the least, by the range,
 * times a weight, is a fraction. With many indicators the fractions grow too long for that; then
 * all of it is counted again in billionths, so that the same numbers give the same index, always.
 */

#define DIGITS 9
#define BILLION 1000000000

/**
 * laurel_index_score_new:
 * @model: a model, which must outlive it
 * @n: how many entries there are
 *
 * Returns: (transfer full): the index of entries that have no numbers yet
 */
LaurelIndexScore *
laurel_index_score_new (const LaurelIndexModel *model, guint n)
{
  LaurelIndexScore *self = g_new0 (LaurelIndexScore, 1);
  gsize size = (gsize) n * model->indicators->len + 1;

  self->model = model;
  self->n = n;
  self->given = g_new0 (LaurelIndexValue, size);
  self->comparable = g_new0 (LaurelIndexValue, size);
  self->totals = g_new0 (LaurelIndexValue, n + 1);

  return self;
}

void
laurel_index_score_free (LaurelIndexScore *self)
{
  g_free (self->given);
  g_free (self->comparable);
  g_free (self->totals);
  g_free (self);
}

static LaurelIndexValue *
get (const LaurelIndexScore *self, LaurelIndexValue *values, guint entry, guint indicator)
{
  return &values[(gsize) entry * self->model->indicators->len + indicator];
}

/**
 * laurel_index_score_set:
 * @self: an index
 * @entry: which of the entries
 * @indicator: what an indicator is called; what is not of the model does not count
 * @value: a number
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_index_score_set (LaurelIndexScore *self, guint entry, const char *indicator,
                        const char *value, GError **error)
{
  int i = laurel_index_model_find (self->model, indicator);
  LaurelIndexValue *given;

  if (i < 0 || laurel_index_model_get (self->model, (guint) i)->has_parts)
    return TRUE;

  given = get (self, self->given, entry, (guint) i);
  given->is_there = laurel_ratio_read (value, &given->number);
  if (!given->is_there)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: what stands there, and the name of an indicator. */
                 _("“%s” is no number for “%s”. Write it as 12.5, or leave it empty."), value,
                 indicator);

  return given->is_there;
}

/* ---- comparable ---------------------------------------------------------------------------- */

static LaurelRatio
round_off (LaurelRatio number)
{
  g_autofree char *text = NULL;
  LaurelRatio rounded;

  if (!laurel_ratio_is_valid (number))
    return number;
  text = laurel_ratio_format (number, DIGITS, LAUREL_ROUNDING_HALF_UP);

  return laurel_ratio_read (text, &rounded) ? rounded : number;
}

static LaurelRatio
settle (const LaurelIndexScore *self, LaurelRatio number)
{
  return self->is_exact ? number : round_off (number);
}

static void
find_range (const LaurelIndexScore *self, guint indicator, LaurelRatio *min, LaurelRatio *max)
{
  const LaurelIndicator *what = laurel_index_model_get (self->model, indicator);
  gboolean is_first = TRUE;

  for (guint e = 0; e < self->n; e++) {
    const LaurelIndexValue *value = get (self, self->given, e, indicator);

    if (!value->is_there)
      continue;
    if (is_first || laurel_ratio_compare (value->number, *min) < 0)
      *min = value->number;
    if (is_first || laurel_ratio_compare (value->number, *max) > 0)
      *max = value->number;
    is_first = FALSE;
  }
  if (what->has_min)
    *min = what->min;
  if (what->has_max)
    *max = what->max;
}

static gboolean
fit_range (LaurelIndexScore *self, guint indicator, const char *const *names, GError **error)
{
  const LaurelIndicator *what = laurel_index_model_get (self->model, indicator);
  LaurelRatio min = LAUREL_RATIO_ZERO, max = LAUREL_RATIO_ZERO, range;

  find_range (self, indicator, &min, &max);
  range = laurel_ratio_subtract (max, min);
  for (guint e = 0; e < self->n; e++) {
    const LaurelIndexValue *given = get (self, self->given, e, indicator);
    LaurelIndexValue *value = get (self, self->comparable, e, indicator);

    *value = *given;
    if (!given->is_there)
      continue;
    if (range.over <= 0 && range.under > 0)
      return laurel_refuse (error,
                            /* Translators: %s is the name of an indicator. */
                            _("All have the same of “%s”, so nothing lies between the least and "
                              "the greatest. Say its “min” and “max”, or take it out."),
                            what->name);
    if (laurel_ratio_compare (given->number, min) < 0 ||
        laurel_ratio_compare (given->number, max) > 0) {
      g_autofree char *both = g_strdup_printf ("%s (%s)", what->name, names[e]);

      return laurel_refuse (error,
                            /* Translators: the name of an indicator, and of an entry in
                             * brackets. */
                            _("“%s” is not between its “min” and its “max”. Correct the one or the "
                              "other."), both);
    }
    value->number = laurel_ratio_divide (what->lower_is_better
                                           ? laurel_ratio_subtract (max, given->number)
                                           : laurel_ratio_subtract (given->number, min), range);
  }

  return TRUE;
}

static gboolean
fit_target (LaurelIndexScore *self, guint indicator, const char *const *names, GError **error)
{
  const LaurelIndicator *what = laurel_index_model_get (self->model, indicator);

  for (guint e = 0; e < self->n; e++) {
    const LaurelIndexValue *given = get (self, self->given, e, indicator);
    LaurelIndexValue *value = get (self, self->comparable, e, indicator);

    *value = *given;
    if (!given->is_there)
      continue;
    if (given->number.over < 0) {
      g_autofree char *both = g_strdup_printf ("%s (%s)", what->name, names[e]);

      return laurel_refuse (error,
                            /* Translators: the name of an indicator, and of an entry in
                             * brackets. */
                            _("“%s” is below 0, so no share of a target. Correct it."), both);
    }
    /* Whoever has none of what there should be little of has reached it. */
    if (what->lower_is_better && given->number.over == 0)
      value->number = LAUREL_RATIO_ONE;
    else
      value->number = what->lower_is_better ? laurel_ratio_divide (what->target, given->number)
                                            : laurel_ratio_divide (given->number, what->target);
    if (laurel_ratio_is_valid (value->number) &&
        laurel_ratio_compare (value->number, LAUREL_RATIO_ONE) > 0)
      value->number = LAUREL_RATIO_ONE;
  }

  return TRUE;
}

static double
to_double (LaurelRatio ratio)
{
  return (double) ratio.over / (double) ratio.under;
}

static gboolean
fit_z (LaurelIndexScore *self, guint indicator, GError **error)
{
  const LaurelIndicator *what = laurel_index_model_get (self->model, indicator);
  double sum = 0, squares = 0, mean, deviation;
  guint n = 0;

  for (guint e = 0; e < self->n; e++)
    if (get (self, self->given, e, indicator)->is_there) {
      sum += to_double (get (self, self->given, e, indicator)->number);
      n++;
    }
  mean = n > 0 ? sum / n : 0;
  for (guint e = 0; e < self->n; e++) {
    const LaurelIndexValue *given = get (self, self->given, e, indicator);

    squares += given->is_there ? pow (to_double (given->number) - mean, 2) : 0;
  }
  deviation = n > 0 ? sqrt (squares / n) : 0;
  if (n > 0 && deviation <= 1e-12 * MAX (1, fabs (mean)))
    return laurel_refuse (error,
                          /* Translators: %s is the name of an indicator. */
                          _("All have the same of “%s”, so it has no deviation. Take it out, or "
                            "normalise it otherwise."), what->name);

  for (guint e = 0; e < self->n; e++) {
    const LaurelIndexValue *given = get (self, self->given, e, indicator);
    LaurelIndexValue *value = get (self, self->comparable, e, indicator);
    double z = given->is_there ? (to_double (given->number) - mean) / deviation : 0;

    *value = *given;
    value->number = laurel_ratio_new (llround ((what->lower_is_better ? -z : z) * BILLION),
                                      BILLION);
  }

  return TRUE;
}

static void
fit_none (LaurelIndexScore *self, guint indicator)
{
  gboolean is_low = laurel_index_model_get (self->model, indicator)->lower_is_better;

  for (guint e = 0; e < self->n; e++) {
    LaurelIndexValue *value = get (self, self->comparable, e, indicator);

    *value = *get (self, self->given, e, indicator);
    if (is_low)
      value->number = laurel_ratio_subtract (LAUREL_RATIO_ZERO, value->number);
  }
}

/* ---- what is missing ----------------------------------------------------------------------- */

static LaurelRatio
get_mean (const LaurelIndexScore *self, guint indicator)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;
  gint64 n = 0;

  for (guint e = 0; e < self->n; e++) {
    const LaurelIndexValue *value = get (self, self->comparable, e, indicator);

    if (!value->is_there || value->is_filled)
      continue;
    sum = settle (self, laurel_ratio_add (sum, value->number));
    n++;
  }

  return n > 0 ? settle (self, laurel_ratio_divide (sum, laurel_ratio_new (n, 1)))
               : LAUREL_RATIO_ZERO;
}

static gboolean
fill (LaurelIndexScore *self, guint indicator, const char *const *names, GError **error)
{
  const LaurelIndicator *what = laurel_index_model_get (self->model, indicator);
  LaurelRatio mean = what->missing == LAUREL_MISSING_MEAN ? get_mean (self, indicator)
                                                          : LAUREL_RATIO_ZERO;

  for (guint e = 0; e < self->n; e++) {
    LaurelIndexValue *value = get (self, self->comparable, e, indicator);

    if (value->is_there || what->missing == LAUREL_MISSING_SKIP)
      continue;
    if (what->missing == LAUREL_MISSING_REFUSE) {
      g_autofree char *both = g_strdup_printf ("%s (%s)", what->name, names[e]);

      return laurel_refuse (error,
                            /* Translators: the name of an indicator, and of an entry in
                             * brackets. */
                            _("“%s” is missing. Fill it in, or let the rules say with “missing” "
                              "what then counts."), both);
    }
    *value = (LaurelIndexValue) { TRUE, TRUE, mean };
  }

  return TRUE;
}

static gboolean
normalise (LaurelIndexScore *self, guint indicator, const char *const *names, GError **error)
{
  gboolean is_good = TRUE;

  switch (laurel_index_model_get (self->model, indicator)->normalisation) {
  case LAUREL_NORMALISE_MIN_MAX:
    is_good = fit_range (self, indicator, names, error);
    break;
  case LAUREL_NORMALISE_TARGET:
    is_good = fit_target (self, indicator, names, error);
    break;
  case LAUREL_NORMALISE_Z:
    is_good = fit_z (self, indicator, error);
    break;
  case LAUREL_NORMALISE_NONE:
  default:
    fit_none (self, indicator);
  }
  for (guint e = 0; is_good && !self->is_exact && e < self->n; e++)
    get (self, self->comparable, e, indicator)->number =
      round_off (get (self, self->comparable, e, indicator)->number);

  return is_good && fill (self, indicator, names, error);
}

/* ---- the tree ------------------------------------------------------------------------------ */

/* Returns: the weighted mean of what stands under @parent */
static LaurelIndexValue
combine (const LaurelIndexScore *self, guint entry, int parent)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO, weights = LAUREL_RATIO_ZERO;
  LaurelIndexValue mean = { 0 };

  for (guint i = 0; i < self->model->indicators->len; i++) {
    const LaurelIndicator *what = laurel_index_model_get (self->model, i);
    const LaurelIndexValue *value = get (self, self->comparable, entry, i);

    if (what->parent != parent || !value->is_there)
      continue;
    sum = laurel_ratio_add (sum, laurel_ratio_multiply (value->number, what->weight));
    weights = laurel_ratio_add (weights, what->weight);
    mean.is_there = TRUE;
  }
  if (mean.is_there)
    mean.number = settle (self, laurel_ratio_divide (sum, weights));

  return mean;
}

/* Parts come after what they are parts of, so they are counted from behind. */
static gboolean
count_entry (LaurelIndexScore *self, guint entry)
{
  LaurelIndexValue *total = &self->totals[entry];
  gboolean is_valid = TRUE;

  for (guint i = self->model->indicators->len; i > 0; i--) {
    LaurelIndexValue *value = get (self, self->comparable, entry, i - 1);

    if (laurel_index_model_get (self->model, i - 1)->has_parts)
      *value = combine (self, entry, (int) i - 1);
    is_valid &= !value->is_there || laurel_ratio_is_valid (value->number);
  }
  *total = combine (self, entry, -1);
  if (total->is_there)
    total->number = settle (self, laurel_ratio_multiply (total->number, self->model->scale));

  return is_valid && (!total->is_there || laurel_ratio_is_valid (total->number));
}

static gboolean
count (LaurelIndexScore *self, const char *const *names, gboolean *is_valid, GError **error)
{
  *is_valid = TRUE;
  for (guint i = 0; i < self->model->indicators->len; i++)
    if (!laurel_index_model_get (self->model, i)->has_parts && !normalise (self, i, names, error))
      return FALSE;
  for (guint e = 0; e < self->n; e++)
    *is_valid &= count_entry (self, e);

  return TRUE;
}

/**
 * laurel_index_score_compute:
 * @self: an index
 * @names: what its entries are called
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Counts the index of each entry; one that has none of its numbers has no index.
 */
gboolean
laurel_index_score_compute (LaurelIndexScore *self, const char *const *names, GError **error)
{
  gboolean is_valid;

  self->is_exact = TRUE;
  for (guint i = 0; i < self->model->indicators->len; i++)
    self->is_exact &=
      laurel_index_model_get (self->model, i)->normalisation != LAUREL_NORMALISE_Z;
  if (!count (self, names, &is_valid, error))
    return FALSE;
  if (!is_valid && self->is_exact) {
    self->is_exact = FALSE;
    if (!count (self, names, &is_valid, error))
      return FALSE;
  }
  if (!is_valid)
    return laurel_refuse (error, _("The numbers are too large to be counted. Write numbers and "
                                   "weights with fewer digits."));

  return TRUE;
}

/* ---- in words ------------------------------------------------------------------------------ */

static char *
dup_number (LaurelRatio number)
{
  return laurel_ratio_is_whole (number) ? laurel_ratio_dup_short (number)
                                        : laurel_ratio_format (number, 4, LAUREL_ROUNDING_HALF_UP);
}

static char *
dup_line (const LaurelIndexScore *self, guint entry, guint i)
{
  const LaurelIndicator *what = laurel_index_model_get (self->model, i);
  const LaurelIndexValue *given = get (self, self->given, entry, i);
  const LaurelIndexValue *value = get (self, self->comparable, entry, i);
  g_autofree char *number = value->is_there ? dup_number (value->number) : NULL;
  g_autofree char *weight = laurel_ratio_dup_short (what->weight);
  g_autofree char *was = given->is_there ? laurel_ratio_dup_short (given->number) : NULL;

  if (number == NULL)
    /* Translators: %s is the name of an indicator. */
    return g_strdup_printf (_("%s: missing, left out"), what->name);
  if (what->has_parts)
    /* Translators: the name of an indicator that is made of others, a number, and a weight. */
    return g_strdup_printf (_("%s: its parts come to %s, weight %s"), what->name, number, weight);
  if (value->is_filled)
    /* Translators: the name of an indicator, a number, and a weight. */
    return g_strdup_printf (_("%s: missing, counts as %s, weight %s"), what->name, number, weight);
  if (what->normalisation == LAUREL_NORMALISE_NONE)
    /* Translators: the name of an indicator, a number, and a weight. */
    return g_strdup_printf (_("%s: %s, weight %s"), what->name, number, weight);

  /* Translators: the name of an indicator, the number measured, that on a common scale, and a
   * weight. */
  return g_strdup_printf (_("%s: %s, comparable as %s, weight %s"), what->name, was, number,
                          weight);
}

/**
 * laurel_index_score_list_reasons:
 * @self: an index that was computed
 * @entry: which of the entries
 *
 * Returns: (transfer full) (element-type utf8): how its index comes about, step by step
 */
GPtrArray *
laurel_index_score_list_reasons (const LaurelIndexScore *self, guint entry)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *total = NULL;
  g_autofree char *scale = laurel_ratio_dup_short (self->model->scale);

  for (guint i = 0; i < self->model->indicators->len; i++)
    g_ptr_array_add (steps, dup_line (self, entry, i));
  if (!self->totals[entry].is_there)
    return steps;

  total = dup_number (self->totals[entry].number);
  /* Translators: a number that multiplies, and the result. */
  g_ptr_array_add (steps, g_strdup_printf (_("The weighted mean × %s: %s"), scale, total));
  if (!self->is_exact)
    g_ptr_array_add (steps, g_strdup (_("Counted in billionths, each step rounded to one")));

  return steps;
}
