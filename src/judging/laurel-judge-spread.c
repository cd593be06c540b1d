/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-judge-spread.h"

#include "judging/laurel-score-sheets.h"
#include "judging/laurel-severity.h"

#include <math.h>

/* How judges mark, and entries were marked: what charts and reports are made of. */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Between two numbers, where none stands at that share of them. */
static double
find_quantile (const double *numbers, guint n, double share)
{
  double at = share * (n - 1);
  guint below = (guint) floor (at);

  if (below + 1 >= n)
    return numbers[n - 1];

  return numbers[below] + (at - below) * (numbers[below + 1] - numbers[below]);
}

static const LaurelScoreSheet *
get_sheet (const GArray *sheets, guint i)
{
  return &g_array_index (sheets, LaurelScoreSheet, i);
}

static void
measure (LaurelJudgeSpread *spread, GArray *numbers)
{
  double *list = (double *) (void *) numbers->data;
  double sum = 0;

  spread->n = numbers->len;
  if (numbers->len == 0)
    return;

  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    sum += list[i];
  spread->mean = sum / numbers->len;
  spread->least = list[0];
  spread->lower = find_quantile (list, numbers->len, 0.25);
  spread->middle = find_quantile (list, numbers->len, 0.5);
  spread->upper = find_quantile (list, numbers->len, 0.75);
  spread->most = list[numbers->len - 1];
}

/* Sheets of the same entry and part stand together. */
static guint
find_end (const GArray *sheets, guint first)
{
  guint end = first;

  while (end < sheets->len && get_sheet (sheets, end)->entry == get_sheet (sheets, first)->entry &&
         get_sheet (sheets, end)->part == get_sheet (sheets, first)->part)
    end++;

  return end;
}

static double
get_total (const GArray *sheets, guint i)
{
  LaurelRatio total = get_sheet (sheets, i)->total;

  return (double) total.over / (double) total.under;
}

/* Beside the others who judged the same. */
static void
compare_with_others (GArray *spreads, const GArray *sheets)
{
  for (guint first = 0, end; first < sheets->len; first = end) {
    double sum = 0;

    end = find_end (sheets, first);
    for (guint i = first; i < end; i++)
      sum += get_total (sheets, i);
    for (guint i = first; end - first > 1 && i < end; i++) {
      LaurelJudgeSpread *spread = &g_array_index (spreads, LaurelJudgeSpread,
                                                  get_sheet (sheets, i)->judge);
      double own = get_total (sheets, i);

      spread->above = (spread->n_shared > 0 ? spread->above : 0) + own -
                      (sum - own) / (end - first - 1);
      spread->n_shared++;
    }
  }
  for (guint i = 0; i < spreads->len; i++) {
    LaurelJudgeSpread *spread = &g_array_index (spreads, LaurelJudgeSpread, i);

    if (spread->n_shared > 0)
      spread->above /= spread->n_shared;
  }
}

/* Numbers those judges who finished anything. */
static guint
number_judges (const GArray *spreads, guint *numbers)
{
  guint n = 0;

  for (guint i = 0; i < spreads->len; i++)
    numbers[i] = g_array_index (spreads, LaurelJudgeSpread, i).n > 0 ? n++ : G_MAXUINT;

  return n;
}

/* Only where marks join all judges can anybody tell who is severe. */
static void
fit_severity (GArray *spreads, const GArray *sheets)
{
  g_autofree guint *numbers = g_new (guint, spreads->len + 1);
  g_autofree guint *islands = g_new (guint, spreads->len + 1);
  g_autofree LaurelOpinion *opinions = g_new (LaurelOpinion, sheets->len + 1);
  g_autofree double *units = g_new (double, sheets->len + 1);
  g_autofree double *judges = g_new (double, spreads->len + 1);
  guint n_judges = number_judges (spreads, numbers), n_units = 0;

  for (guint first = 0, end; first < sheets->len; first = end, n_units++) {
    end = find_end (sheets, first);
    for (guint i = first; i < end; i++)
      opinions[i] = (LaurelOpinion) { n_units, numbers[get_sheet (sheets, i)->judge],
                                      get_total (sheets, i) };
  }
  if (n_judges == 0 || n_judges > LAUREL_SEVERITY_MOST ||
      laurel_severity_find_islands (opinions, sheets->len, n_units, n_judges, islands) > 1)
    return;

  laurel_severity_fit (opinions, sheets->len, n_units, n_judges, NULL, units, judges);
  for (guint i = 0; i < spreads->len; i++)
    if (numbers[i] != G_MAXUINT)
      g_array_index (spreads, LaurelJudgeSpread, i).severity = judges[numbers[i]];
}

/**
 * laurel_judge_spread_list:
 * @rule: a rule
 * @marks: marks, settled by it
 * @of: of what
 *
 * Returns: (transfer full) (element-type LaurelJudgeSpread): of each judge, or of each entry, in
 *   the order of @marks, how their finished score sheets spread
 */
GArray *
laurel_judge_spread_list (const LaurelRule *rule, const LaurelMarks *marks, LaurelSpreadOf of)
{
  LaurelNames names = of == LAUREL_SPREAD_OF_JUDGES ? LAUREL_NAMES_JUDGES : LAUREL_NAMES_ENTRIES;
  guint n = laurel_marks_count (marks, names);
  g_autoptr (GArray) sheets = laurel_score_sheets_new (rule, marks, &LAUREL_VIEW_ALL);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *spreads = g_array_new (FALSE, FALSE, sizeof (LaurelJudgeSpread));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (numbers, g_array_new (FALSE, FALSE, sizeof (double)));
  for (guint i = 0; i < sheets->len; i++) {
    const LaurelScoreSheet *sheet = get_sheet (sheets, i);
    double total = get_total (sheets, i);

    g_array_append_val ((GArray *) numbers->pdata[of == LAUREL_SPREAD_OF_JUDGES ? sheet->judge
                                                                                 : sheet->entry],
                        total);
  }
  for (guint i = 0; i < n; i++) {
    LaurelJudgeSpread spread = { i, 0, NAN, NAN, NAN, NAN, NAN, NAN, 0, NAN, NAN };

    measure (&spread, numbers->pdata[i]);
    g_array_append_val (spreads, spread);
  }
  if (of == LAUREL_SPREAD_OF_JUDGES) {
    compare_with_others (spreads, sheets);
    fit_severity (spreads, sheets);
  }

  return spreads;
}
