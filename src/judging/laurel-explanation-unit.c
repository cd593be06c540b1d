/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-explanation-unit.h"

#include "base/laurel-tongue-words.h"

#include <math.h>

/* What the judges of an entry gave in one part, and what that came to. */

#define MOST_JUDGES 50

typedef struct {
  const LaurelRule *rule;
  const LaurelMarks *marks;
  const LaurelTally *tally;
  const LaurelUnit *unit;
  GPtrArray *steps;
} Telling;

/* Where there are parts, each step says of which it is. */
static void
add_step (Telling *self, char *text)
{
  const char *part = laurel_marks_get_name (self->marks, LAUREL_NAMES_PARTS, self->unit->part);

  if (*part != '\0') {
    /* Translators: the name of a part, and what is said of it. */
    g_ptr_array_add (self->steps, g_strdup_printf (_("%s: %s"), part, text));
    g_free (text);
  } else {
    g_ptr_array_add (self->steps, text);
  }
}

static const LaurelScoreSheet *
get_sheet (const Telling *self, guint i)
{
  return &g_array_index (self->tally->sheets, LaurelScoreSheet, self->unit->first + i);
}

static const char *
get_judge (const Telling *self, guint i)
{
  return laurel_marks_get_name (self->marks, LAUREL_NAMES_JUDGES, get_sheet (self, i)->judge);
}

/* ---- criteria --------------------------------------------------------------- */

static const LaurelMark *
find_marks (const Telling *self, const LaurelScoreSheet *sheet)
{
  guint low = 0, high = self->marks->marks->len;

  while (low < high) {
    guint middle = (low + high) / 2;
    const LaurelMark *mark = &g_array_index (self->marks->marks, LaurelMark, middle);
    gboolean is_before = mark->entry != sheet->entry ? mark->entry < sheet->entry
                         : mark->part != sheet->part ? mark->part < sheet->part
                                                     : mark->judge < sheet->judge;

    if (is_before)
      low = middle + 1;
    else
      high = middle;
  }

  return &g_array_index (self->marks->marks, LaurelMark, low);
}

/* "J1: content 8 × 40 + delivery 9 × 60, divided by 100: 8.6" */
static void
tell_criteria (Telling *self, guint i)
{
  const LaurelScoreSheet *sheet = get_sheet (self, i);
  const LaurelMark *marks = find_marks (self, sheet);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *total = laurel_ratio_dup_short (sheet->total);
  g_autofree char *divisor =
    laurel_ratio_dup_short (laurel_score_sheets_get_divisor (self->rule, &LAUREL_VIEW_ALL));

  for (guint k = 0; k < self->rule->criteria->len; k++) {
    const LaurelCriterion *criterion = laurel_rule_get_criterion (self->rule, marks[k].criterion);
    g_autofree char *mark = laurel_ratio_dup_short (marks[k].mark);
    g_autofree char *weight = laurel_ratio_dup_short (criterion->weight);

    g_string_append_printf (text, "%s%s %s × %s", k > 0 ? " + " : "", criterion->name, mark,
                            weight);
  }
  if (self->rule->is_weighted_mean)
    /* Translators: a judge, a sum, what it is divided by, and the result. */
    add_step (self, g_strdup_printf (_("%s: (%s) ÷ %s = %s"), get_judge (self, i), text->str,
                                     divisor, total));
  else
    /* Translators: a judge, a sum, and the result. */
    add_step (self, g_strdup_printf (_("%s: %s = %s"), get_judge (self, i), text->str, total));
}

/* ---- what judges gave -------------------------------------------------------- */

/* "J1 90 → 85.13" where the mark counts as something else. */
static void
append_value (const Telling *self, GString *text, guint i)
{
  const LaurelScoreSheet *sheet = get_sheet (self, i);
  g_autofree char *total = laurel_ratio_dup_short (sheet->total);
  g_autofree char *value = laurel_score_dup_words (sheet->value);

  g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", get_judge (self, i), total);
  if (laurel_score_compare (sheet->value, laurel_score_new_exact (sheet->total)) != 0)
    g_string_append_printf (text, " → %s", value);
}

static char *
list_values (const Telling *self, gboolean are_dropped, guint *n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < self->unit->n; i++) {
    if (get_sheet (self, i)->is_dropped != are_dropped)
      continue;
    if (++*n <= MOST_JUDGES)
      append_value (self, text, i);
  }
  if (*n > MOST_JUDGES)
    g_string_append (text, ", …");

  return g_strdup (text->str);
}

static const char *
name_method (const LaurelTally *tally)
{
  switch (tally->method) {
  case LAUREL_METHOD_MEAN:
    return _("Mean");
  case LAUREL_METHOD_MEDIAN:
    return _("Median");
  case LAUREL_METHOD_ROBUST_MEAN:
    return _("Robust mean (ISO 13528, Algorithm A)");
  case LAUREL_METHOD_SEVERITY:
    return _("What an average judge would have given");
  case LAUREL_METHOD_Z_SCORE:
    return _("Mean on the common scale");
  case LAUREL_METHOD_RANK_SUM:
    return _("Sum of places");
  case LAUREL_METHOD_POINTS:
    return _("Sum of points");
  case LAUREL_METHOD_MAJORITY:
    return _("Placing");
  case LAUREL_METHOD_SCHULZE:
    return _("How many others do not beat it");
  case LAUREL_METHOD_SUM:
  default:
    return _("Sum");
  }
}

static void
tell_majority (Telling *self)
{
  g_autofree LaurelRatio *marks = g_new (LaurelRatio, self->unit->n + 1);
  g_autofree char *from = NULL, *sum = NULL;
  LaurelMajority majority;

  for (guint i = 0; i < self->unit->n; i++)
    marks[i] = get_sheet (self, i)->value.exact;
  laurel_majority_count (marks, self->unit->n, &majority);
  from = laurel_ratio_dup_short (majority.from);
  sum = laurel_ratio_dup_short (majority.sum);
  /* Translators: two numbers of judges, a place, and the sum of some places. */
  add_step (self, g_strdup_printf (_("%u of %u judges gave place %s or a better one, which is a "
                                     "majority; those places come to %s"), majority.count,
                                   self->unit->n, from, sum));
}

static void
tell_values (Telling *self)
{
  gboolean is_sum = self->tally->method != LAUREL_METHOD_MAJORITY &&
                    self->tally->method != LAUREL_METHOD_SCHULZE &&
                    self->tally->method != LAUREL_METHOD_SEVERITY;
  guint n_counted, n_dropped;
  g_autofree char *counted = list_values (self, FALSE, &n_counted);
  g_autofree char *dropped = list_values (self, TRUE, &n_dropped);
  g_autofree char *combined = laurel_score_dup_words (self->unit->combined);

  /* Translators: %s is a list of judges with their marks. */
  add_step (self, g_strdup_printf (_("Counted: %s"), counted));
  if (n_dropped > 0)
    /* Translators: %s is a list of judges with their marks. */
    add_step (self, g_strdup_printf (_("Dropped as too high or too low: %s"), dropped));
  if (self->tally->method == LAUREL_METHOD_MAJORITY)
    tell_majority (self);
  if (is_sum)
    /* Translators: the way in which marks are combined, as “Mean”, how many they are, and what
     * they came to. */
    add_step (self, g_strdup_printf (_("%s of %u: %s"), name_method (self->tally), n_counted,
                                     combined));
  else
    /* Translators: what is told, as “Placing”, and a number. */
    add_step (self, g_strdup_printf (_("%s: %s"), name_method (self->tally), combined));
}

/* ---- what multiplies it ------------------------------------------------------- */

static void
tell_factor (Telling *self)
{
  const LaurelFactor *factor = laurel_marks_get_factor (self->marks, self->unit->entry,
                                                        self->unit->part);
  g_autofree char *result = laurel_score_dup_words (self->unit->result);
  g_autofree char *scale = laurel_ratio_dup_short (self->rule->scale);
  gboolean is_scaled = laurel_ratio_compare (self->rule->scale, LAUREL_RATIO_ONE) != 0;

  if (factor != NULL && self->rule->factor != NULL) {
    g_autofree char *times = laurel_ratio_dup_short (factor->factor);

    if (is_scaled)
      /* Translators: the name of a factor, two factors, and the result. */
      add_step (self, g_strdup_printf (_("× %s %s × %s: %s"), self->rule->factor, times, scale,
                                       result));
    else
      /* Translators: the name of a factor, the factor, and the result. */
      add_step (self, g_strdup_printf (_("× %s %s: %s"), self->rule->factor, times, result));
  } else if (is_scaled) {
    /* Translators: a factor, and the result. */
    add_step (self, g_strdup_printf (_("× %s: %s"), scale, result));
  }
}

/**
 * laurel_explanation_unit_tell:
 * @rule: a rule
 * @marks: marks
 * @tally: what they came to
 * @unit: which of its units
 * @steps: (inout) (element-type utf8): where to
 */
void
laurel_explanation_unit_tell (const LaurelRule *rule, const LaurelMarks *marks,
                              const LaurelTally *tally, guint unit, GPtrArray *steps)
{
  Telling self = { rule, marks, tally, &g_array_index (tally->units, LaurelUnit, unit), steps };

  for (guint i = 0; rule->criteria->len > 1 && i < MIN (self.unit->n, MOST_JUDGES); i++)
    tell_criteria (&self, i);
  tell_values (&self);
  tell_factor (&self);
}
