/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-agreement-figures.h"

#include "judging/laurel-score-sheets.h"

#include <math.h>

/* What marks say of how far those who gave them agree. */

typedef struct {
  LaurelRating rating;
  guint entry;
  guint part;
  guint criterion;
} Rated;

static int
compare_numbers (guint one, guint other)
{
  return (one > other) - (one < other);
}

static int
compare_units (const Rated *one, const Rated *other)
{
  int by_entry = compare_numbers (one->entry, other->entry);
  int by_part = compare_numbers (one->part, other->part);

  return by_entry != 0 ? by_entry
         : by_part != 0 ? by_part : compare_numbers (one->criterion, other->criterion);
}

static int
compare_rated (gconstpointer a, gconstpointer b)
{
  int by_unit = compare_units (a, b);

  return by_unit != 0 ? by_unit : compare_numbers (((const Rated *) a)->rating.judge,
                                                   ((const Rated *) b)->rating.judge);
}

/* Numbers the units of what is there. */
static GArray *
number_units (GArray *rated, guint *n_units)
{
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (LaurelRating));

  g_array_sort (rated, compare_rated);
  *n_units = 0;
  for (guint i = 0; i < rated->len; i++) {
    Rated *at = &g_array_index (rated, Rated, i);

    *n_units += i == 0 || compare_units (at - 1, at) != 0;
    at->rating.unit = *n_units - 1;
    g_array_append_val (ratings, at->rating);
  }

  return ratings;
}

/**
 * laurel_agreement_list_totals:
 * @rule: a rule
 * @marks: marks, settled by it
 * @n_units: (out): how many units there are: each part of each entry is one
 *
 * Criteria have levels of their own, on which judges agree by themselves: what can be compared of
 * judges is what their marks of an entry come to.
 *
 * Returns: (transfer full) (element-type LaurelRating): the totals of finished sheets, by unit
 */
GArray *
laurel_agreement_list_totals (const LaurelRule *rule, const LaurelMarks *marks, guint *n_units)
{
  g_autoptr (GArray) sheets = laurel_score_sheets_new (rule, marks, &LAUREL_VIEW_ALL);
  g_autoptr (GArray) rated = g_array_new (FALSE, FALSE, sizeof (Rated));

  for (guint i = 0; i < sheets->len; i++) {
    const LaurelScoreSheet *sheet = &g_array_index (sheets, LaurelScoreSheet, i);

    g_array_append_val (rated, ((Rated) { { 0, sheet->judge, sheet->total }, sheet->entry,
                                          sheet->part, 0 }));
  }

  return number_units (rated, n_units);
}

/**
 * laurel_agreement_list_ratings:
 * @marks: marks
 * @n_units: (out): how many units there are: each criterion of each part of each entry is one
 *
 * For marks whose rule nobody knows; where it is known, laurel_agreement_list_totals() compares
 * judges and not criteria.
 *
 * Returns: (transfer full) (element-type LaurelRating): all that were given, by unit
 */
GArray *
laurel_agreement_list_ratings (const LaurelMarks *marks, guint *n_units)
{
  g_autoptr (GArray) rated = g_array_new (FALSE, FALSE, sizeof (Rated));

  for (guint i = 0; i < marks->marks->len; i++) {
    const LaurelMark *mark = &g_array_index (marks->marks, LaurelMark, i);

    if (mark->is_marked)
      g_array_append_val (rated, ((Rated) { { 0, mark->judge, mark->mark }, mark->entry,
                                            mark->part, mark->criterion }));
  }

  return number_units (rated, n_units);
}

static guint
count_judges (const GArray *ratings, guint n_judges)
{
  g_autofree gboolean *there = g_new0 (gboolean, n_judges + 1);
  guint count = 0;

  for (guint i = 0; i < ratings->len; i++) {
    guint judge = g_array_index (ratings, LaurelRating, i).judge;

    count += !there[judge];
    there[judge] = TRUE;
  }

  return count;
}

/**
 * laurel_agreement_measure:
 * @ratings: (element-type LaurelRating): of laurel_agreement_list_ratings(), or of
 *   laurel_agreement_list_totals()
 * @n_units: how many units they are of
 * @n_judges: no judge has a number as high as that
 * @level: what can be said of them; for ratios, none may be below 0
 *
 * Returns: how far the judges agree
 */
LaurelAgreementFigures
laurel_agreement_measure (const GArray *ratings, guint n_units, guint n_judges,
                          LaurelAgreementLevel level)
{
  const LaurelRating *list = (const LaurelRating *) (const void *) ratings->data;
  LaurelAgreementFigures figures = { .w = NAN, .n_judges = count_judges (ratings, n_judges) };

  for (guint i = 0; i < LAUREL_AGREEMENT_N_FORMS; i++)
    figures.icc[i] = NAN;
  figures.alpha = laurel_agreement_find_alpha (list, ratings->len, level, &figures.n_units);
  figures.is_complete = ratings->len == (guint64) n_units * figures.n_judges;
  figures.has_icc = figures.is_complete && figures.n_judges > 1 && n_units > 1;
  if (figures.has_icc) {
    figures.w = laurel_agreement_find_w (list, n_units, figures.n_judges);
    laurel_agreement_find_icc (list, n_units, figures.n_judges, figures.icc);
  }

  return figures;
}
