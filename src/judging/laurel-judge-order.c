/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-judge-order.h"

/* The order into which one judge puts entries. */

typedef struct {
  const LaurelRatio *totals;
  gboolean lower_is_better;
} JudgeOrder;

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const JudgeOrder *self = data;
  int order = laurel_ratio_compare (self->totals[*(const guint *) a],
                                    self->totals[*(const guint *) b]);

  return self->lower_is_better ? order : -order;
}

static guint *
sort_totals (JudgeOrder *self, guint n)
{
  guint *list = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    list[i] = i;
  g_qsort_with_data (list, (int) n, sizeof *list, compare, self);

  return list;
}

/* Where those end who are equal to the one at @first. */
static guint
find_end (JudgeOrder *self, const guint *list, guint n, guint first)
{
  guint end = first + 1;

  while (end < n && compare (&list[first], &list[end], self) == 0)
    end++;

  return end;
}

/**
 * laurel_judge_order_rank:
 * @totals: (array length=n): what the judge gave
 * @n: how many entries
 * @lower_is_better: whether low totals are
 * @ranks: (out caller-allocates) (array length=n): the places, from 1; equals have the mean
 *   of theirs
 */
void
laurel_judge_order_rank (const LaurelRatio *totals, guint n, gboolean lower_is_better,
                      LaurelRatio *ranks)
{
  JudgeOrder self = { totals, lower_is_better };
  g_autofree guint *list = sort_totals (&self, n);

  for (guint first = 0, end; first < n; first = end) {
    end = find_end (&self, list, n, first);
    for (guint i = first; i < end; i++)
      ranks[list[i]] = laurel_ratio_new (first + 1 + end, 2);
  }
}

/**
 * laurel_judge_order_number:
 * @totals: (array length=n): what the judge gave
 * @n: how many entries
 * @lower_is_better: whether low totals are
 * @numbers: (out caller-allocates) (array length=n): 1 for the best, the next for those behind
 *   it, and so on; equals have the same
 */
void
laurel_judge_order_number (const LaurelRatio *totals, guint n, gboolean lower_is_better,
                           guint *numbers)
{
  JudgeOrder self = { totals, lower_is_better };
  g_autofree guint *list = sort_totals (&self, n);
  guint number = 0;

  for (guint first = 0, end; first < n; first = end) {
    end = find_end (&self, list, n, first);
    number++;
    for (guint i = first; i < end; i++)
      numbers[list[i]] = number;
  }
}

/**
 * laurel_judge_order_award:
 * @totals: (array length=n): what the judge gave
 * @n: how many entries
 * @lower_is_better: whether low totals are
 * @points: (array length=n_points): for the first place, the second, and so on
 * @n_points: how many places get any
 * @awarded: (out caller-allocates) (array length=n): the points; equals share those of
 *   their places
 */
void
laurel_judge_order_award (const LaurelRatio *totals, guint n, gboolean lower_is_better,
                       const LaurelRatio *points, guint n_points, LaurelRatio *awarded)
{
  JudgeOrder self = { totals, lower_is_better };
  g_autofree guint *list = sort_totals (&self, n);

  for (guint first = 0, end; first < n; first = end) {
    LaurelRatio sum = LAUREL_RATIO_ZERO;

    end = find_end (&self, list, n, first);
    for (guint i = first; i < MIN (end, n_points); i++)
      sum = laurel_ratio_add (sum, points[i]);
    for (guint i = first; i < end; i++)
      awarded[list[i]] = laurel_ratio_divide (sum, laurel_ratio_new (end - first, 1));
  }
}
