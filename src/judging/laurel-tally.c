/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-tally.h"

#include "base/laurel-error.h"
#include "judging/laurel-tally-combine.h"
#include "judging/laurel-tally-models.h"
#include "judging/laurel-tally-places.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

void
laurel_tally_free (LaurelTally *self)
{
  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->units, g_array_unref);
  g_free (self->first_units);
  g_free (self->scores);
  g_free (self->keys);
  g_free (self->places);
  g_free (self->severities);
  g_free (self);
}

static LaurelScoreSheet *
get_sheet (const LaurelTally *self, guint i)
{
  return &g_array_index (self->sheets, LaurelScoreSheet, i);
}

static LaurelUnit *
get_unit (const LaurelTally *self, guint i)
{
  return &g_array_index (self->units, LaurelUnit, i);
}

/* ---- units ------------------------------------------------------------------- */

static void
find_units (LaurelTally *self, const GArray *starts, guint n_entries)
{
  guint entry = 0, end = self->sheets->len;

  g_array_set_size (self->units, starts->len);
  for (guint i = starts->len; i-- > 0;) {
    const LaurelScoreStart *start = &g_array_index (starts, LaurelScoreStart, i);
    LaurelUnit *unit = get_unit (self, i);

    unit->entry = start->entry;
    unit->part = start->part;
    unit->first = start->first;
    unit->n = end - start->first;
    end = start->first;
  }
  for (guint i = 0; i < starts->len; i++)
    while (entry <= get_unit (self, i)->entry)
      self->first_units[entry++] = i;
  while (entry <= n_entries)
    self->first_units[entry++] = self->units->len;
}

/* Returns: whether the same judges marked both */
gboolean
laurel_tally_has_same_judges (const LaurelTally *self, const LaurelUnit *a, const LaurelUnit *b)
{
  if (a->n != b->n)
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    if (get_sheet (self, a->first + i)->judge != get_sheet (self, b->first + i)->judge)
      return FALSE;

  return TRUE;
}

/* ---- combining them ------------------------------------------------------------- */

static gboolean
check_drops (const LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
             GError **error)
{
  guint n_dropped = rule->drop_high + rule->drop_low;

  for (guint i = 0; i < self->units->len; i++) {
    const LaurelUnit *unit = get_unit (self, i);
    const char *part;

    if (n_dropped == 0 || unit->n > n_dropped)
      continue;
    part = laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, unit->part);
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: an entry, the name of a part in brackets or nothing, and two
                  * numbers. */
                 _("“%s”%s%s%s has the marks of %u judges, and the rule drops %u: none would "
                   "count. Drop fewer, or have more judges mark it."),
                 laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, unit->entry),
                 *part ? " (" : "", part, *part ? ")" : "", unit->n, n_dropped);
    return FALSE;
  }

  return TRUE;
}

/* A robust mean of two is a mean: there is nothing that an outlier could be told from. */
static gboolean
check_robust (const LaurelTally *self, const LaurelMarks *marks, GError **error)
{
  for (guint i = 0; i < self->units->len; i++) {
    const LaurelUnit *unit = get_unit (self, i);

    if (unit->n >= LAUREL_ROBUST_LEAST)
      continue;
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: an entry, and two numbers. */
                 _("“%s” has the marks of %u judges, and a robust mean needs %u. Have more judges "
                   "mark it, or choose another method."),
                 laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, unit->entry), unit->n,
                 LAUREL_ROBUST_LEAST);
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_sheets (const LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
              GError **error)
{
  return check_drops (self, rule, marks, error) &&
         (self->method != LAUREL_METHOD_ROBUST_MEAN || check_robust (self, marks, error));
}

/* ---- factors ------------------------------------------------------------------ */

/* Whether any factor is for parts, or for entries. */
static gboolean
has_factors (const LaurelMarks *marks, gboolean for_parts)
{
  for (guint i = 0; i < marks->factors->len; i++)
    if ((g_array_index (marks->factors, LaurelFactor, i).part != LAUREL_NO_PART) == for_parts)
      return TRUE;

  return FALSE;
}

static gboolean
get_factor (const LaurelRule *rule, const LaurelMarks *marks, guint entry, guint part,
            LaurelRatio *factor, GError **error)
{
  const LaurelFactor *found = laurel_marks_get_factor (marks, entry, part);
  const char *part_name = part == LAUREL_NO_PART
                            ? "" : laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, part);

  *factor = found ? found->factor : LAUREL_RATIO_ONE;
  if (found != NULL || !has_factors (marks, part != LAUREL_NO_PART))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: an entry, the name of a part in brackets or nothing, and the name of
                * a column. */
               _("“%s”%s%s%s has no “%s”. Fill it in."),
               laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, entry), *part_name ? " (" : "",
               part_name, *part_name ? ")" : "", rule->factor);
  return FALSE;
}

static guint
find_most_sheets (const LaurelTally *self, guint from, guint to)
{
  guint most = 0;

  for (guint i = from; i < to; i++)
    most = MAX (most, get_unit (self, i)->n);

  return most;
}

static gboolean
combine_units (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
               const LaurelView *view, guint from, guint to, GError **error)
{
  g_autofree LaurelScoreSheet **sheets = g_new (LaurelScoreSheet *,
                                                find_most_sheets (self, from, to) + 1);
  g_autofree const LaurelUnit **firsts =
    g_new0 (const LaurelUnit *, laurel_marks_count (marks, LAUREL_NAMES_PARTS) + 1);

  self->has_same_judges = TRUE;
  for (guint i = from; i < to; i++) {
    LaurelUnit *unit = get_unit (self, i);
    LaurelRatio factor;

    firsts[unit->part] = firsts[unit->part] ? firsts[unit->part] : unit;
    self->has_same_judges = self->has_same_judges &&
                            laurel_tally_has_same_judges (self, firsts[unit->part], unit);
    if (self->method != LAUREL_METHOD_SEVERITY)
      unit->combined = laurel_tally_combine (self, rule, view, unit, sheets);
    unit->result = laurel_score_multiply (unit->combined, rule->scale);
    if (rule->factor == NULL)
      continue;
    if (!get_factor (rule, marks, unit->entry, unit->part, &factor, error))
      return FALSE;
    unit->result = laurel_score_multiply (unit->combined,
                                          laurel_ratio_multiply (factor, rule->scale));
  }

  return TRUE;
}

/* ---- parts ------------------------------------------------------------------- */

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  return laurel_score_compare (*(const LaurelScore *) a, *(const LaurelScore *) b);
}

/* The sum of the best of the parts. */
static LaurelScore
sum_best (LaurelScore *parts, guint n, guint n_best, gboolean lower_is_better)
{
  LaurelScore sum = { 0 };

  if (n > 1)
    qsort (parts, n, sizeof *parts, compare_scores);
  for (guint i = 0; i < MIN (n, n_best); i++)
    sum = laurel_score_add (sum, parts[lower_is_better ? i : n - 1 - i]);

  return sum;
}

/* With @parts for room for all of them. */
static LaurelScore
combine_parts (const LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
               guint first, guint n, LaurelScore *parts)
{
  LaurelRatio weights = LAUREL_RATIO_ZERO;
  guint n_parts = 0;
  LaurelScore sum;

  while (n > 0 && rule->parts == LAUREL_PARTS_LAST &&
         !get_unit (self, first + n - 1)->result.is_there)
    n--;
  if (n == 0)
    return (LaurelScore) { 0 };
  if (rule->parts == LAUREL_PARTS_LAST)
    return get_unit (self, first + n - 1)->result;

  for (guint i = 0; i < n; i++) {
    const LaurelUnit *unit = get_unit (self, first + i);
    LaurelRatio weight =
      laurel_rule_get_part_weight (rule,
                                   laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, unit->part));

    if (!unit->result.is_there)
      continue;
    parts[n_parts++] = laurel_score_multiply (unit->result, weight);
    weights = laurel_ratio_add (weights, weight);
  }
  if (n_parts == 0)
    return (LaurelScore) { 0 };
  sum = sum_best (parts, n_parts, rule->parts == LAUREL_PARTS_BEST ? rule->n_best : n_parts,
                  self->is_low_first);
  if (rule->parts == LAUREL_PARTS_MEAN)
    sum = laurel_score_multiply (sum, laurel_ratio_divide (LAUREL_RATIO_ONE, weights));

  return sum;
}

/* What was found on site is no matter of one criterion, or of one part. */
static LaurelScore
deduct (const LaurelMarks *marks, const LaurelView *view, guint entry, LaurelScore score)
{
  LaurelRatio points = laurel_marks_get_deducted (marks, entry);

  if (points.over == 0 || !score.is_there || view->criterion != NULL ||
      view->part != LAUREL_NO_PART)
    return score;

  return laurel_score_add (score, laurel_score_new_exact (laurel_ratio_subtract (LAUREL_RATIO_ZERO,
                                                                                 points)));
}

static gboolean
check_deductions (const LaurelRule *rule, const LaurelMarks *marks, GError **error)
{
  gboolean are_points = rule->method <= LAUREL_METHOD_Z_SCORE;

  if (marks->deductions->len == 0 || (are_points && !rule->lower_is_better))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       are_points ? _("Points are taken off, and in these rules fewer are better. "
                                      "Let more points be better, or remove the deductions.")
                                  : _("These rules count places, off which no points are taken. "
                                      "Choose another method, or remove the deductions."));
  return FALSE;
}

static gboolean
combine_entries (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
                 const LaurelView *view, guint from, guint to, GError **error)
{
  g_autofree LaurelScore *parts = g_new (LaurelScore,
                                         laurel_marks_count (marks, LAUREL_NAMES_PARTS) + 1);

  for (guint i = from; i < to; i++) {
    guint first = self->first_units[i], n = self->first_units[i + 1] - first;
    LaurelRatio factor = LAUREL_RATIO_ONE;

    if (n > 0 && rule->factor != NULL &&
        !get_factor (rule, marks, i, LAUREL_NO_PART, &factor, error))
      return FALSE;
    self->scores[i] = deduct (marks, view, i,
                              laurel_score_multiply (combine_parts (self, rule, marks, first, n,
                                                                    parts), factor));
    self->keys[i] = self->scores[i];
  }

  return TRUE;
}

/* ---- the count ----------------------------------------------------------------- */

/* Nothing of what is exact counts as equal that is not. */
static double
find_tolerance (const LaurelTally *self, const LaurelRule *rule)
{
  double min = HUGE_VAL, max = -HUGE_VAL;

  if (self->method != LAUREL_METHOD_ROBUST_MEAN && self->method != LAUREL_METHOD_SEVERITY &&
      self->method != LAUREL_METHOD_Z_SCORE)
    return 0;

  for (guint i = 0; i < self->sheets->len; i++) {
    double total = laurel_score_new_exact (get_sheet (self, i)->total).value;

    min = MIN (min, total);
    max = MAX (max, total);
  }
  if (rule->has_min && rule->has_max) {
    min = laurel_score_new_exact (rule->min).value;
    max = laurel_score_new_exact (rule->max).value;
  }

  return 1e-9 * (max > min ? max - min : 1);
}

static gboolean
are_sheets_valid (const LaurelTally *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (!laurel_score_is_valid (get_sheet (self, i)->value))
      return FALSE;

  return TRUE;
}

static gboolean
are_scores_valid (const LaurelTally *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (!laurel_score_is_valid (self->scores[i]))
      return FALSE;

  return TRUE;
}

static gboolean
check_size (gboolean is_valid, GError **error)
{
  if (!is_valid)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The numbers are too large to be counted exactly. Write marks and "
                           "weights with fewer digits."));

  return is_valid;
}

static gboolean
count (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks, const LaurelView *view,
       GPtrArray *warnings, GError **error)
{
  if (!check_deductions (rule, marks, error))
    return FALSE;

  switch (self->method) {
  case LAUREL_METHOD_MAJORITY:
    return laurel_tally_place_by_majority (self, rule, marks, error);
  case LAUREL_METHOD_SCHULZE:
    return laurel_tally_place_by_schulze (self, rule, marks, error);
  case LAUREL_METHOD_SEVERITY:
    if (!laurel_tally_fit_severity (self, rule, marks, warnings, error))
      return FALSE;
    break;
  case LAUREL_METHOD_Z_SCORE:
    if (!laurel_tally_fit_z_scores (self, rule, marks, error))
      return FALSE;
    break;
  case LAUREL_METHOD_RANK_SUM:
  case LAUREL_METHOD_POINTS:
    if (!laurel_tally_place_by_judges (self, rule, marks, error))
      return FALSE;
    break;
  case LAUREL_METHOD_SUM:
  case LAUREL_METHOD_MEAN:
  case LAUREL_METHOD_MEDIAN:
  case LAUREL_METHOD_ROBUST_MEAN:
  default:
    break;
  }

  return (view->keeps_dropped || marks->are_partial || check_sheets (self, rule, marks, error)) &&
         combine_units (self, rule, marks, view, 0, self->units->len, error) &&
         combine_entries (self, rule, marks, view, 0,
                          laurel_marks_count (marks, LAUREL_NAMES_ENTRIES), error);
}

/* A part of the marks is too little to tell how judges differ: there, the plain mean serves. */
static LaurelMethod
choose_method (const LaurelRule *rule, const LaurelView *view)
{
  gboolean is_model = rule->method == LAUREL_METHOD_SEVERITY ||
                      rule->method == LAUREL_METHOD_Z_SCORE;

  return is_model && (view->criterion != NULL || view->part != LAUREL_NO_PART)
           ? LAUREL_METHOD_MEAN : rule->method;
}

/**
 * laurel_tally_new:
 * @rule: a rule
 * @marks: marks, settled by it
 * @view: what of them is counted
 * @warnings: (element-type utf8): where warnings go
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what each entry comes to
 */
LaurelTally *
laurel_tally_new (const LaurelRule *rule, const LaurelMarks *marks, const LaurelView *view,
                  GPtrArray *warnings, GError **error)
{
  g_autoptr (LaurelTally) self = g_new0 (LaurelTally, 1);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (LaurelScoreStart));
  guint n_entries = laurel_marks_count (marks, LAUREL_NAMES_ENTRIES);
  gboolean are_valid;

  self->method = choose_method (rule, view);
  self->sheets = laurel_score_sheets_new_by_part (rule, marks, view, starts, &are_valid);
  self->units = g_array_new (FALSE, TRUE, sizeof (LaurelUnit));
  self->first_units = g_new0 (guint, n_entries + 1);
  self->scores = g_new0 (LaurelScore, n_entries + 1);
  self->keys = g_new0 (LaurelScore, n_entries + 1);
  self->is_low_first = rule->method == LAUREL_METHOD_RANK_SUM ||
                       (rule->lower_is_better && rule->method != LAUREL_METHOD_POINTS);
  if (!check_size (are_valid, error))
    return NULL;

  find_units (self, starts, n_entries);
  self->tolerance = find_tolerance (self, rule);
  if (!count (self, rule, marks, view, warnings, error) ||
      !check_size ((laurel_tally_is_by_entry (self) ||
                    are_sheets_valid (self, 0, self->sheets->len)) &&
                   are_scores_valid (self, 0, n_entries), error))
    return NULL;

  return g_steal_pointer (&self);
}

/* ---- one entry again ------------------------------------------------------------ */

/* The first sheet of a unit, or where the last one ends. */
static guint
get_first_sheet (const LaurelTally *self, guint unit)
{
  return unit < self->units->len ? get_unit (self, unit)->first : self->sheets->len;
}

/* Puts what judges gave it in the place of what they had given. */
static void
replace_entry (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
               const LaurelView *view, guint entry)
{
  g_autoptr (GArray) sheets = laurel_score_sheets_new_of_entry (rule, marks, view, entry);
  guint from = self->first_units[entry], to = self->first_units[entry + 1], n_units = 0;
  guint n_entries = laurel_marks_count (marks, LAUREL_NAMES_ENTRIES);
  guint first = get_first_sheet (self, from), end = get_first_sheet (self, to);

  if (end > first)
    g_array_remove_range (self->sheets, first, end - first);
  g_array_insert_vals (self->sheets, first, sheets->data, sheets->len);
  if (to > from)
    g_array_remove_range (self->units, from, to - from);
  for (guint i = from; i < self->units->len; i++)
    get_unit (self, i)->first += sheets->len - (end - first);
  for (guint i = 0; i < sheets->len; i++) {
    const LaurelScoreSheet *sheet = get_sheet (self, first + i);

    if (i == 0 || sheet->part != get_sheet (self, first + i - 1)->part)
      g_array_insert_val (self->units, from + n_units++,
                          ((LaurelUnit) { .entry = entry, .part = sheet->part,
                                          .first = first + i }));
    get_unit (self, from + n_units - 1)->n++;
  }
  for (guint i = entry + 1; i <= n_entries; i++)
    self->first_units[i] += n_units - (to - from);
}

/**
 * laurel_tally_is_by_entry:
 * @self: a count
 *
 * Returns: whether the score of an entry does not depend on the marks of others, so that
 *   laurel_tally_recount() can count it alone
 */
gboolean
laurel_tally_is_by_entry (const LaurelTally *self)
{
  return self->method == LAUREL_METHOD_SUM || self->method == LAUREL_METHOD_MEAN ||
         self->method == LAUREL_METHOD_MEDIAN || self->method == LAUREL_METHOD_ROBUST_MEAN;
}

/**
 * laurel_tally_recount:
 * @self: (inout): a count of what is counted entry by entry
 * @rule: its rule
 * @marks: its marks, of which those of @entry changed
 * @view: its view
 * @entry: an entry
 * @error: return location for an error, after which @self is of no use any more
 *
 * Counts one entry again: the same as counting all.
 */
gboolean
laurel_tally_recount (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
                      const LaurelView *view, guint entry, GError **error)
{
  guint first, end;

  replace_entry (self, rule, marks, view, entry);
  self->tolerance = find_tolerance (self, rule);
  first = self->first_units[entry];
  end = self->first_units[entry + 1];
  if (!combine_units (self, rule, marks, view, first, end, error))
    return FALSE;

  self->has_same_judges = FALSE; /* only this entry was looked at */

  return combine_entries (self, rule, marks, view, entry, entry + 1, error) &&
         check_size (are_sheets_valid (self, get_first_sheet (self, first),
                                       get_first_sheet (self, end)) &&
                     are_scores_valid (self, entry, entry + 1), error);
}

/**
 * laurel_tally_list_marks:
 * @self: a tally
 * @entry: an entry of it
 * @are_dropped: which marks
 *
 * Returns: (transfer full) (element-type utf8): what judges gave in all and what counts of it,
 *   or what was dropped
 */
GPtrArray *
laurel_tally_list_marks (const LaurelTally *self, guint entry, gboolean are_dropped)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_free);

  for (guint u = self->first_units[entry]; u < self->first_units[entry + 1]; u++) {
    const LaurelUnit *unit = get_unit (self, u);

    for (guint i = unit->first; i < unit->first + unit->n; i++)
      if (get_sheet (self, i)->is_dropped == are_dropped)
        g_ptr_array_add (marks, laurel_ratio_dup_short (get_sheet (self, i)->total));
  }

  return marks;
}
