/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ranking-case.h"

#include "judging/laurel-score-order.h"

/* What is counted in whole numbers, and put in order by rounded ones, is the same as by fractions. */

enum {
  N_ENTRIES = 12,
  N_JUDGES = 4,
  N_CRITERIA = 3,
  N_ROUNDS = 400,
};

static const char *
pick (GRand *random, const char *const *list, int n)
{
  return list[g_rand_int_range (random, 0, n)];
}

/* Rules of all kinds: with steps that no decimal has, and weights that none has either. */
static LaurelRule *
pick_rule (GRand *random)
{
  static const char *const MARKS[] = {
    "", "\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.1\"},",
    "\"marks\": {\"min\": \"1/3\", \"step\": \"1/7\"},",
    "\"marks\": {\"step\": \"0.000000000001\"},",
  };
  static const char *const WEIGHTS[] = { "1", "3", "0.5", "1/3", "22/7", "0.0001", "1000000007",
                                         "1/1000000007", "3037000500" };
  static const char *const TOTALS[] = { "weighted-mean", "weighted-sum" };
  g_autofree char *json =
    g_strdup_printf ("{%s \"criteria\": [{\"name\": \"a\", \"weight\": \"%s\"}, {\"name\": \"b\","
                     " \"weight\": \"%s\"}, {\"name\": \"c\", \"weight\": \"%s\"}],"
                     " \"judge_total\": \"%s\", \"combine\": {\"method\": \"mean\"}}",
                     pick (random, MARKS, G_N_ELEMENTS (MARKS)),
                     pick (random, WEIGHTS, G_N_ELEMENTS (WEIGHTS)),
                     pick (random, WEIGHTS, G_N_ELEMENTS (WEIGHTS)),
                     pick (random, WEIGHTS, G_N_ELEMENTS (WEIGHTS)), pick (random, TOTALS, 2));
  LaurelRule *rule = ranking_case_read_rule (json, NULL);

  /* Weights that nearly come to 1 are refused. */
  return rule ? rule : pick_rule (random);
}

static char *
dup_mark (GRand *random, const LaurelRule *rule)
{
  static const char *const FREE[] = { "9.3", "-4.25", "0", "7", "1/3", "8.123456789", "2147483649",
                                      "1/97" };
  LaurelRatio mark;

  if (!rule->has_step)
    return g_strdup (pick (random, FREE, G_N_ELEMENTS (FREE)));

  mark = laurel_ratio_multiply (rule->step, laurel_ratio_new (g_rand_int_range (random, 0, 99), 1));

  return laurel_ratio_dup_exact (laurel_ratio_add (rule->min, mark));
}

static LaurelMarks *
make_marks (GRand *random, const LaurelRule *rule)
{
  LaurelMarks *marks = laurel_marks_new ();
  int row;

  for (int i = 0; i < N_ENTRIES * N_JUDGES * N_CRITERIA; i++) {
    g_autofree char *entry = g_strdup_printf ("E%d", i / N_CRITERIA / N_JUDGES);
    g_autofree char *judge = g_strdup_printf ("J%d", i / N_CRITERIA % N_JUDGES);
    g_autofree char *mark = dup_mark (random, rule);
    char criterion[] = { (char) ('a' + i % N_CRITERIA), '\0' };
    const char *fields[] = { entry, judge, criterion, "", mark };

    ranking_case_add (marks, rule, fields, i);
  }
  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));

  return marks;
}

/* One fraction after the other, each in lowest terms. */
static LaurelRatio
sum_fractions (const LaurelRule *rule, const LaurelMark *marks, const char *only)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO, weights = LAUREL_RATIO_ZERO;

  for (guint i = 0; i < N_CRITERIA; i++) {
    const LaurelCriterion *criterion = laurel_rule_get_criterion (rule, marks[i].criterion);
    LaurelRatio product = laurel_ratio_reduce (laurel_ratio_multiply (marks[i].mark,
                                                                      criterion->weight));

    if (only != NULL && !g_str_equal (criterion->name, only))
      continue;
    sum = laurel_ratio_reduce (laurel_ratio_add (sum, product));
    weights = laurel_ratio_reduce (laurel_ratio_add (weights, criterion->weight));
  }

  return rule->is_weighted_mean ? laurel_ratio_reduce (laurel_ratio_divide (sum, weights)) : sum;
}

/* Returns: how many numbers there were that a fraction can hold */
static guint
check_sheets (const LaurelRule *rule, const LaurelMarks *marks, const char *only)
{
  LaurelView view = { only, LAUREL_NO_PART, FALSE };
  g_autoptr (GArray) sheets = laurel_score_sheets_new (rule, marks, &view);
  guint n_valid = 0;

  g_assert_cmpuint (sheets->len, ==, N_ENTRIES * N_JUDGES);
  for (guint i = 0; i < sheets->len; i++) {
    LaurelRatio total = g_array_index (sheets, LaurelScoreSheet, i).total;
    LaurelRatio wanted = sum_fractions (rule, &g_array_index (marks->marks, LaurelMark,
                                                              i * N_CRITERIA), only);
    g_autofree char *one = laurel_ratio_dup_exact (total);
    g_autofree char *same = laurel_ratio_dup_exact (wanted);

    if (!laurel_ratio_is_valid (wanted))
      continue;
    g_assert_cmpstr (one, ==, same);
    n_valid++;
  }

  return n_valid;
}

static void
test_whole_numbers_come_to_the_same (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint n_valid = 0;

  for (int round = 0; round < N_ROUNDS; round++) {
    g_autoptr (LaurelRule) rule = pick_rule (random);
    g_autoptr (LaurelMarks) marks = make_marks (random, rule);

    n_valid += check_sheets (rule, marks, NULL) + check_sheets (rule, marks, "b");
  }
  g_assert_cmpuint (n_valid, >, N_ROUNDS * N_ENTRIES * N_JUDGES);
}

/* ---- the order ------------------------------------------------------------------------- */

/* Many are equal, many differ by less than a rounded number can say, and some are not there. */
static LaurelScore
pick_key (GRand *random)
{
  gint64 large = G_GINT64_CONSTANT (9007199254740993) + g_rand_int_range (random, 0, 6);

  switch (g_rand_int_range (random, 0, 5)) {
  case 0:
    return laurel_score_new_exact (laurel_ratio_new (large, G_GINT64_CONSTANT (9007199254740992)));
  case 1:
    return laurel_score_new_exact (laurel_ratio_new (-large, g_rand_int_range (random, 1, 3)));
  case 2:
    return (LaurelScore) { 0 };
  default:
    return laurel_score_new_exact (laurel_ratio_new (g_rand_int_range (random, -4, 5), 2));
  }
}

static gboolean
comes_after (const LaurelScoreOrder *order, guint a, guint b)
{
  const LaurelScore *one = &order->keys[a], *other = &order->keys[b];
  int found = one->is_there && other->is_there
                ? laurel_score_compare (*one, *other) * (order->is_low_first ? 1 : -1)
                : other->is_there - one->is_there;

  return found > 0 || (found == 0 && a > b);
}

static void
test_order_is_exact (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (int round = 0; round < N_ROUNDS; round++) {
    LaurelScore keys[60];
    guint list[G_N_ELEMENTS (keys)], n = (guint) g_rand_int_range (random, 1, 61), first = 0;
    LaurelScoreOrder order = { keys, round % 2, 0 };
    g_autoptr (GArray) ends = NULL;

    for (guint i = 0; i < n; i++) {
      keys[i] = pick_key (random);
      list[i] = n - 1 - i;
    }
    ends = laurel_score_order_sort (&order, list, n);
    for (guint i = 1; i < n; i++)
      g_assert_true (comes_after (&order, list[i], list[i - 1]));
    for (guint i = 0; i < ends->len; i++) {
      guint end = g_array_index (ends, guint, i);

      for (guint k = first + 1; k < end; k++)
        g_assert_true (laurel_score_is_equal (keys[list[k - 1]], keys[list[k]], 0));
      g_assert_true (end == n || !laurel_score_is_equal (keys[list[end - 1]], keys[list[end]], 0));
      first = end;
    }
    g_assert_cmpuint (first, ==, n);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/score-sheets/whole-numbers", test_whole_numbers_come_to_the_same);
  g_test_add_func ("/judging/score-order/exact", test_order_is_exact);

  return g_test_run ();
}
