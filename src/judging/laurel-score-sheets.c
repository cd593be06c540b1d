/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-score-sheets.h"

static gboolean
is_seen (const LaurelRule *rule, const LaurelView *view, guint criterion)
{
  const LaurelCriterion *leaf = laurel_rule_get_criterion (rule, criterion);

  return view->criterion == NULL || g_str_equal (leaf->name, view->criterion) ||
         g_strcmp0 (leaf->group, view->criterion) == 0;
}

/**
 * laurel_score_sheets_get_divisor:
 * @rule: a rule
 * @view: what is looked at
 *
 * Returns: what the weighted marks of a judge are divided by
 */
LaurelRatio
laurel_score_sheets_get_divisor (const LaurelRule *rule, const LaurelView *view)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;

  if (!rule->is_weighted_mean)
    return LAUREL_RATIO_ONE;

  for (guint i = 0; i < rule->criteria->len; i++)
    if (is_seen (rule, view, i))
      sum = laurel_ratio_add (sum, laurel_rule_get_criterion (rule, i)->weight);

  return sum;
}

static LaurelRatio
sum_marks (const LaurelRule *rule, const LaurelView *view, const LaurelMark *marks, guint n)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;

  for (guint i = 0; i < n; i++)
    if (is_seen (rule, view, marks[i].criterion))
      sum = laurel_ratio_add (
        sum, laurel_ratio_multiply (marks[i].mark,
                                    laurel_rule_get_criterion (rule, marks[i].criterion)->weight));

  return sum;
}

static guint
count_marked (const LaurelMark *marks, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += marks[i].is_marked ? 1 : 0;

  return count;
}

static guint
count_same (const LaurelMark *marks, guint n)
{
  guint count = 1;

  while (count < n && marks[count].entry == marks->entry && marks[count].part == marks->part &&
         marks[count].judge == marks->judge)
    count++;

  return count;
}

/* A judge who did not finish an entry does not count for it. */
static void
collect (const LaurelRule *rule, const LaurelMarks *marks, const LaurelView *view, guint from,
         guint to, GArray *sheets, GArray *unfinished)
{
  LaurelRatio divisor = laurel_score_sheets_get_divisor (rule, view);

  for (guint i = from, n; i < to; i += n) {
    const LaurelMark *first = &g_array_index (marks->marks, LaurelMark, i);
    LaurelScoreSheet sheet = { .entry = first->entry, .part = first->part, .judge = first->judge };
    guint n_marked;

    n = count_same (first, to - i);
    n_marked = count_marked (first, n);
    if (n_marked == 0 || (view->part != LAUREL_NO_PART && view->part != first->part))
      continue;
    if (n_marked < rule->criteria->len) {
      if (unfinished != NULL)
        g_array_append_val (unfinished, sheet);
      continue;
    }
    sheet.total = laurel_ratio_divide (sum_marks (rule, view, first, n), divisor);
    sheet.value = laurel_score_new_exact (sheet.total);
    g_array_append_val (sheets, sheet);
  }
}

/**
 * laurel_score_sheets_new:
 * @rule: a rule
 * @marks: the marks, settled
 * @view: what is looked at
 * @unfinished: (nullable) (inout) (element-type LaurelScoreSheet): where those go that have only
 *   some of the criteria
 *
 * Returns: (element-type LaurelScoreSheet): what judges gave, by entry, part and judge
 */
GArray *
laurel_score_sheets_new (const LaurelRule *rule, const LaurelMarks *marks, const LaurelView *view,
                   GArray *unfinished)
{
  GArray *sheets = g_array_new (FALSE, TRUE, sizeof (LaurelScoreSheet));

  collect (rule, marks, view, 0, marks->marks->len, sheets, unfinished);

  return sheets;
}

/* Returns: (element-type LaurelScoreSheet): what judges gave one entry */
GArray *
laurel_score_sheets_new_of_entry (const LaurelRule *rule, const LaurelMarks *marks,
                                  const LaurelView *view, guint entry)
{
  GArray *sheets = g_array_new (FALSE, TRUE, sizeof (LaurelScoreSheet));

  collect (rule, marks, view, laurel_marks_find_entry (marks, entry),
           laurel_marks_find_entry (marks, entry + 1), sheets, NULL);

  return sheets;
}
