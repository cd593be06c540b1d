/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-majority.h"

#define MOST 8

static guint
random_up_to (GRand *random, guint most)
{
  return (guint) g_rand_int_range (random, 1, (gint32) most + 1);
}

/* X and Y have equal sums, and are equal by Rule 10 as well; all their marks give the place to X. */
static void
test_rule_11_counts_from_the_place (void)
{
  static const char *const DANCES[] = { "323 244 131 412", "333 241 114 422", "312 143 234 421",
                                        "333 221 442 114" };
  static const guint WANTED[] = { 3, 4, 2, 1 };
  static const int TOTALS[] = { 11, 11, 10, 8 };
  LaurelRatio marks[4][4 * 3], placings[4 * 4];
  LaurelMajorityPlace places[4];
  LaurelDance dances[4];

  for (int d = 0; d < 4; d++) {
    for (int i = 0; i < 12; i++)
      marks[d][i] = laurel_ratio_new (DANCES[d][i + i / 3] - '0', 1);
    dances[d] = (LaurelDance) { marks[d], 3 };
  }
  laurel_majority_place (dances, 4, 4, placings, places);
  for (int i = 0; i < 4; i++) {
    g_assert_cmpint (places[i].place, ==, WANTED[i]);
    g_assert_cmpint (laurel_ratio_reduce (places[i].total).over, ==, TOTALS[i]);
  }
  g_assert_cmpint (places[0].rule, ==, 11);
  g_assert_cmpint (places[3].rule, ==, 9);
}

/* ---- one dance, word by word ----------------------------------------------------- */

/* The rules as they are printed: place after place is given, looking at ever more marks. */
static void
place_by_the_book (const guint marks[][MOST], guint n_entries, guint n_judges, double *placings)
{
  gboolean done[MOST] = { FALSE };
  guint n_done = 0;

  for (guint k = 1; n_done < n_entries; k++) {
    for (;;) {
      guint best[MOST], n_best = 0;

      for (guint i = 0; i < n_entries; i++) {
        guint own = 0;

        for (guint j = 0; j < n_judges; j++)
          own += marks[i][j] <= k;
        if (!done[i] && own > n_judges / 2)
          best[n_best++] = i;
      }
      if (n_best == 0)
        break;
      /* Of those, the larger majority, the lower sum, and on among the equal ones only. */
      for (guint limit = k; n_best > 1 && limit <= n_entries; limit++) {
        for (int by_sum = 0; by_sum < 2; by_sum++) {
          guint values[MOST], top = G_MAXUINT, n_left = 0;

          for (guint b = 0; b < n_best; b++) {
            values[b] = by_sum ? 0 : 1000;
            for (guint j = 0; j < n_judges; j++)
              if (marks[best[b]][j] <= limit)
                values[b] += by_sum ? marks[best[b]][j] : G_MAXUINT;
            top = MIN (top, values[b]);
          }
          for (guint b = 0; b < n_best; b++)
            if (values[b] == top)
              best[n_left++] = best[b];
          n_best = n_left;
        }
      }
      for (guint b = 0; b < n_best; b++) {
        placings[best[b]] = n_done + (n_best + 1) / 2.0;
        done[best[b]] = TRUE;
      }
      n_done += n_best;
    }
  }
}

static void
test_one_dance_is_placed_by_the_book (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int n = 0; n < 20000; n++) {
    guint n_entries = random_up_to (random, 6), n_judges = random_up_to (random, 5);
    guint marks[MOST][MOST] = { { 0 } };
    LaurelRatio given[MOST * MOST], placings[MOST];
    LaurelMajorityPlace places[MOST];
    LaurelDance dance = { given, n_judges };
    double wanted[MOST];

    for (guint j = 0; j < n_judges; j++)
      for (guint i = 0; i < n_entries; i++) {
        guint other = (guint) g_rand_int_range (random, 0, (gint32) i + 1);

        marks[i][j] = marks[other][j];
        marks[other][j] = i + 1;
      }
    for (guint i = 0; i < n_entries; i++)
      for (guint j = 0; j < n_judges; j++)
        given[i * n_judges + j] = laurel_ratio_new (marks[i][j], 1);
    place_by_the_book (marks, n_entries, n_judges, wanted);
    laurel_majority_place (&dance, 1, n_entries, placings, places);
    for (guint i = 0; i < n_entries; i++)
      g_assert_cmpfloat ((double) placings[i].over / (double) placings[i].under, ==, wanted[i]);
  }
}

/* In whatever order entries and dances come, the places are the same, and agree with the sums. */
static void
test_the_order_of_entries_changes_nothing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int n = 0; n < 3000; n++) {
    guint n_entries = random_up_to (random, 6), n_judges = random_up_to (random, 4);
    LaurelRatio marks[2][3][MOST * MOST], placings[2][MOST * 3];
    LaurelMajorityPlace places[2][MOST];
    LaurelDance dances[2][3];

    for (guint d = 0; d < 3; d++) {
      for (guint i = 0; i < n_entries; i++)
        for (guint j = 0; j < n_judges; j++)
          marks[0][d][i * n_judges + j] = marks[1][2 - d][(n_entries - 1 - i) * n_judges + j] =
            laurel_ratio_new (random_up_to (random, n_entries), 1);
      dances[0][d] = (LaurelDance) { marks[0][d], n_judges };
      dances[1][d] = (LaurelDance) { marks[1][d], n_judges };
    }
    laurel_majority_place (dances[0], 3, n_entries, placings[0], places[0]);
    laurel_majority_place (dances[1], 3, n_entries, placings[1], places[1]);
    for (guint i = 0; i < n_entries; i++) {
      g_assert_cmpint (places[0][i].place, ==, places[1][n_entries - 1 - i].place);
      for (guint k = 0; k < n_entries; k++)
        if (laurel_ratio_compare (places[0][i].total, places[0][k].total) < 0)
          g_assert_cmpint (places[0][i].place, <, places[0][k].place);
    }
  }
}

static void
test_a_majority_is_told (void)
{
  static const int MARKS[] = { 2, 4, 3, 3, 6, 3, 3 };
  LaurelRatio marks[7];
  LaurelMajority majority;

  for (int i = 0; i < 7; i++)
    marks[i] = laurel_ratio_new (MARKS[i], 1);
  laurel_majority_count (marks, 7, &majority);
  g_assert_cmpint (majority.from.over, ==, 3);
  g_assert_cmpint (majority.count, ==, 5);
  g_assert_cmpint (majority.sum.over, ==, 14);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/majority/rule-11", test_rule_11_counts_from_the_place);
  g_test_add_func ("/judging/majority/by-the-book", test_one_dance_is_placed_by_the_book);
  g_test_add_func ("/judging/majority/entries", test_the_order_of_entries_changes_nothing);
  g_test_add_func ("/judging/majority/count", test_a_majority_is_told);

  return g_test_run ();
}
