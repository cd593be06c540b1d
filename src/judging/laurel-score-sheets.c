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

/* ---- sums ----------------------------------------------------------------------- */

/* Units of a mark where the rule does not say by what steps marks go: few have more digits. */
#define MARK_UNITS 10000

/* Denominators of which it is kept how many units they are: a division takes longer than all else
 * that is done with a mark. */
#define KEPT 100

/*
 * What a judge gave is a sum of marks by what they count. Nearly always each of these products is
 * a whole number of one small unit: then whole numbers are added, and it is the same sum.
 */
typedef struct {
  const LaurelRule *rule;
  const LaurelView *view;
  LaurelRatio divisor;
  gint64 *worth;     /* what a unit of a mark for each criterion comes to, in units of the sum */
  gint64 mark_units; /* in a mark of 1 */
  gint64 sum_units;  /* in a sum of 1, or 0 where whole numbers do not do */
  gint64 kept[KEPT + 1];
} Scale;

static LaurelRatio
get_weight (const Scale *self, guint criterion)
{
  return is_seen (self->rule, self->view, criterion)
           ? laurel_rule_get_criterion (self->rule, criterion)->weight : LAUREL_RATIO_ZERO;
}

/* How many units 1 must have for @number to be whole, too; 0 if that is too many. */
static LaurelRatio
make_finer (LaurelRatio units, LaurelRatio number)
{
  LaurelRatio whole = laurel_ratio_reduce (laurel_ratio_multiply (units, number));

  return laurel_ratio_multiply (units, laurel_ratio_new (whole.under, 1));
}

/* How many units of a mark a part of 1 has, or 0 where that is no whole number. */
static gint64
divide_units (const Scale *self, gint64 under)
{
  return self->mark_units % under == 0 ? self->mark_units / under : 0;
}

static void
find_units (Scale *self)
{
  const LaurelRule *rule = self->rule;
  LaurelRatio marks = laurel_ratio_new (rule->has_step ? 1 : MARK_UNITS, 1);
  LaurelRatio weights = LAUREL_RATIO_ONE;

  if (rule->has_step)
    marks = make_finer (make_finer (marks, rule->step), rule->min);
  for (guint i = 0; i < rule->criteria->len; i++)
    weights = make_finer (weights, laurel_ratio_divide (get_weight (self, i), self->divisor));

  self->mark_units = marks.over;
  for (gint64 under = 1; under <= KEPT; under++)
    self->kept[under] = divide_units (self, under);
  self->sum_units = laurel_ratio_multiply (marks, weights).over;
  for (guint i = 0; i < rule->criteria->len && self->sum_units > 0; i++) {
    LaurelRatio share = laurel_ratio_divide (get_weight (self, i), self->divisor);
    LaurelRatio worth = laurel_ratio_multiply (weights, share);

    if (laurel_ratio_is_valid (worth))
      self->worth[i] = laurel_ratio_floor (worth);
    else
      self->sum_units = 0;
  }
}

/* Whether the sum is a whole number of units that is not too large. */
static gboolean
sum_units (const Scale *self, const LaurelMark *marks, guint n, gint64 *sum)
{
  *sum = 0;
  for (guint i = 0; i < n && self->sum_units > 0; i++) {
    LaurelRatio mark = marks[i].mark;
    gint64 units = mark.under <= KEPT ? self->kept[mark.under] : divide_units (self, mark.under);

    if (units == 0 || __builtin_mul_overflow (mark.over, units, &units) ||
        __builtin_mul_overflow (units, self->worth[marks[i].criterion], &units) ||
        __builtin_add_overflow (*sum, units, sum))
      return FALSE;
  }

  return self->sum_units > 0;
}

static LaurelRatio
sum_fractions (const Scale *self, const LaurelMark *marks, guint n)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;

  for (guint i = 0; i < n; i++)
    sum = laurel_ratio_add (sum, laurel_ratio_multiply (marks[i].mark,
                                                        get_weight (self, marks[i].criterion)));

  return laurel_ratio_divide (sum, self->divisor);
}

static LaurelRatio
sum_marks (const Scale *self, const LaurelMark *marks, guint n)
{
  gint64 sum;

  return sum_units (self, marks, n, &sum) ? laurel_ratio_new (sum, self->sum_units)
                                          : sum_fractions (self, marks, n);
}

/* ---- sheets --------------------------------------------------------------------- */

/* How many marks stand on the sheet of the first one, and how many of them are given. */
static guint
count_same (const LaurelMark *marks, guint n, guint *n_marked)
{
  guint count = 0;

  for (*n_marked = 0; count < n && marks[count].judge == marks->judge &&
                      marks[count].part == marks->part && marks[count].entry == marks->entry;
       count++)
    *n_marked += marks[count].is_marked ? 1 : 0;

  return count;
}

/* A judge who did not finish an entry does not count for it. */
static GArray *
collect (const LaurelRule *rule, const LaurelMarks *marks, const LaurelView *view, guint from,
         guint to, GArray *starts, gboolean *are_valid)
{
  GArray *sheets = g_array_new (FALSE, FALSE, sizeof (LaurelScoreSheet));
  g_autofree gint64 *worth = g_new (gint64, rule->criteria->len);
  Scale scale = { rule, view, laurel_score_sheets_get_divisor (rule, view), worth };
  guint n_sheets = 0;

  find_units (&scale);
  g_array_set_size (sheets, (to - from) / rule->criteria->len);
  for (guint i = from, n; i < to; i += n) {
    const LaurelMark *first = &g_array_index (marks->marks, LaurelMark, i);
    LaurelScoreSheet *sheet;
    guint n_marked;

    n = count_same (first, to - i, &n_marked);
    if (n_marked < rule->criteria->len ||
        (view->part != LAUREL_NO_PART && view->part != first->part))
      continue;
    sheet = &g_array_index (sheets, LaurelScoreSheet, n_sheets++);
    sheet->entry = first->entry;
    sheet->part = first->part;
    sheet->judge = first->judge;
    sheet->is_dropped = FALSE;
    sheet->total = sum_marks (&scale, first, n);
    sheet->value = laurel_score_new_exact (sheet->total);
    *are_valid &= laurel_score_is_valid (sheet->value);
    if (n_sheets == 1 || sheet->entry != sheet[-1].entry || sheet->part != sheet[-1].part)
      g_array_append_val (starts, ((LaurelScoreStart) { sheet->entry, sheet->part,
                                                        n_sheets - 1 }));
  }
  g_array_set_size (sheets, n_sheets);

  return sheets;
}

/**
 * laurel_score_sheets_new_by_part:
 * @rule: a rule
 * @marks: the marks, settled
 * @view: what is looked at
 * @starts: (element-type LaurelScoreStart): where to add each part of an entry
 * @are_valid: (out): whether no number is too large to be counted exactly
 *
 * For who would go through all of them again for that.
 *
 * Returns: (element-type LaurelScoreSheet): what judges gave, by entry, part and judge
 */
GArray *
laurel_score_sheets_new_by_part (const LaurelRule *rule, const LaurelMarks *marks,
                                 const LaurelView *view, GArray *starts, gboolean *are_valid)
{
  *are_valid = TRUE;

  return collect (rule, marks, view, 0, marks->marks->len, starts, are_valid);
}

/* Returns: (element-type LaurelScoreSheet): what judges gave, by entry, part and judge */
GArray *
laurel_score_sheets_new (const LaurelRule *rule, const LaurelMarks *marks, const LaurelView *view)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (LaurelScoreStart));
  gboolean are_valid;

  return laurel_score_sheets_new_by_part (rule, marks, view, starts, &are_valid);
}

/* Returns: (element-type LaurelScoreSheet): what judges gave one entry */
GArray *
laurel_score_sheets_new_of_entry (const LaurelRule *rule, const LaurelMarks *marks,
                                  const LaurelView *view, guint entry)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (LaurelScoreStart));
  gboolean are_valid = TRUE;

  return collect (rule, marks, view, laurel_marks_find_entry (marks, entry),
                  laurel_marks_find_entry (marks, entry + 1), starts, &are_valid);
}

/**
 * laurel_score_sheets_list_unfinished:
 * @rule: a rule
 * @marks: the marks, settled
 *
 * Returns: (element-type LaurelScoreSheet): those that have only some of the criteria, and no sum
 */
GArray *
laurel_score_sheets_list_unfinished (const LaurelRule *rule, const LaurelMarks *marks)
{
  GArray *sheets = g_array_new (FALSE, TRUE, sizeof (LaurelScoreSheet));

  for (guint i = 0, n; i < marks->marks->len; i += n) {
    const LaurelMark *first = &g_array_index (marks->marks, LaurelMark, i);
    LaurelScoreSheet sheet = { .entry = first->entry, .part = first->part, .judge = first->judge };
    guint n_marked;

    n = count_same (first, marks->marks->len - i, &n_marked);
    if (n_marked > 0 && n_marked < rule->criteria->len)
      g_array_append_val (sheets, sheet);
  }

  return sheets;
}
