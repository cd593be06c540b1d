/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-tally-combine.h"

#include "judging/laurel-average.h"

#include <stdlib.h>

/* What judges gave one entry in one part becomes one number. */

/* Sheets that are put in order one by one. */
#define FEW 16

static LaurelScoreSheet *
get_sheet (const LaurelTally *self, guint i)
{
  return &g_array_index (self->sheets, LaurelScoreSheet, i);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const LaurelScoreSheet *one = *(LaurelScoreSheet *const *) a;
  const LaurelScoreSheet *other = *(LaurelScoreSheet *const *) b;
  int order = laurel_score_compare (one->value, other->value);

  return order != 0 ? order : (one->judge > other->judge) - (one->judge < other->judge);
}

/* Few with one denominator, as nearly all are, are in order sooner than qsort() begins; judges are
 * in theirs already. Returns: whether they are */
static gboolean
sort_few (const LaurelTally *self, const LaurelUnit *unit, LaurelScoreSheet **sheets)
{
  gint64 under = get_sheet (self, unit->first)->value.exact.under;

  for (guint i = 0; i < unit->n; i++) {
    LaurelScoreSheet *sheet = get_sheet (self, unit->first + i);
    const LaurelScore *value = &sheet->value;
    guint at = i;

    if (!value->is_there || !value->is_exact || value->exact.under != under)
      return FALSE;
    for (; at > 0 && sheets[at - 1]->value.exact.over > value->exact.over; at--)
      sheets[at] = sheets[at - 1];
    sheets[at] = sheet;
  }

  return TRUE;
}

/* The sheets of a unit, the lowest first. */
static void
sort_sheets (const LaurelTally *self, const LaurelUnit *unit, LaurelScoreSheet **sheets)
{
  if (unit->n <= FEW && sort_few (self, unit, sheets))
    return;

  for (guint i = 0; i < unit->n; i++)
    sheets[i] = get_sheet (self, unit->first + i);
  qsort (sheets, unit->n, sizeof *sheets, compare_values);
}

static LaurelScore
combine_robustly (const LaurelTally *self, const LaurelUnit *unit)
{
  g_autofree double *values = g_new (double, unit->n);
  double deviation;

  for (guint i = 0; i < unit->n; i++)
    values[i] = get_sheet (self, unit->first + i)->value.value;

  return laurel_score_new_rough (laurel_average_find_robust_mean (values, unit->n, &deviation));
}

/* What is exact is rounded once, when all of it is added up. */
static LaurelScore
add_up (LaurelScoreSheet *const *sheets, guint n)
{
  LaurelScore sum = sheets[0]->value;
  LaurelRatio exact = sum.exact;
  guint i = 1;

  for (; i < n && sheets[i - 1]->value.is_exact && sheets[i]->value.is_exact; i++)
    exact = laurel_ratio_add (exact, sheets[i]->value.exact);
  if (i > 1)
    sum = laurel_score_new_exact (exact);
  for (; i < n; i++)
    sum = laurel_score_add (sum, sheets[i]->value);

  return sum;
}

static LaurelScore
find_median (LaurelScoreSheet *const *sheets, guint n)
{
  if (n % 2 == 1)
    return sheets[n / 2]->value;

  return laurel_score_multiply (laurel_score_add (sheets[n / 2 - 1]->value, sheets[n / 2]->value),
                                laurel_ratio_new (1, 2));
}

static guint
count_drops (const LaurelRule *rule, const LaurelView *view)
{
  return view->keeps_dropped ? 0 : rule->drop_high + rule->drop_low;
}

/**
 * laurel_tally_combine:
 * @self: a tally
 * @rule: its rule
 * @view: what is looked at
 * @unit: one of its units
 * @sheets: (array): room for all of the unit's sheets, to put them in order
 *
 * Drops what is too high or too low, which its sheets then say, and makes one of the rest.
 *
 * Returns: what they come to; none where nothing is left, while more marks are to come
 */
LaurelScore
laurel_tally_combine (const LaurelTally *self, const LaurelRule *rule, const LaurelView *view,
                      const LaurelUnit *unit, LaurelScoreSheet **sheets)
{
  guint first = view->keeps_dropped ? 0 : rule->drop_low;
  guint end = unit->n - (view->keeps_dropped ? 0 : rule->drop_high);
  LaurelScore sum;

  if (unit->n <= count_drops (rule, view) ||
      (self->method == LAUREL_METHOD_ROBUST_MEAN && unit->n < LAUREL_ROBUST_LEAST))
    return (LaurelScore) { 0 };
  if (self->method == LAUREL_METHOD_ROBUST_MEAN)
    return combine_robustly (self, unit);

  sort_sheets (self, unit, sheets);
  for (guint i = 0; i < unit->n; i++)
    sheets[i]->is_dropped = i < first || i >= end;
  sum = add_up (sheets + first, end - first);
  if (self->method == LAUREL_METHOD_MEDIAN)
    return find_median (sheets + first, end - first);
  if (self->method == LAUREL_METHOD_MEAN || self->method == LAUREL_METHOD_Z_SCORE)
    return laurel_score_multiply (sum, laurel_ratio_new (1, end - first));

  return sum;
}
