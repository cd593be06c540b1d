/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-average.h"
#include "judging/laurel-severity.h"

static const LaurelOpinion CATALYST[] = {
  { 0, 0, 73 }, { 0, 1, 74 }, { 0, 3, 71 }, { 1, 1, 75 }, { 1, 2, 67 }, { 1, 3, 72 },
  { 2, 0, 73 }, { 2, 1, 75 }, { 2, 2, 68 }, { 3, 0, 75 }, { 3, 2, 72 }, { 3, 3, 75 },
};

static void
test_severity_is_told_apart (void)
{
  static const struct {
    LaurelSpread spread;
    double units[4];
    double judges[4];
  } CASES[] = {
    { { 0 }, { 71.375, 71.625, 72, 75 }, { 0.875, 3, -3.875, 0 } },
    { { 4, 9, 1 }, { 71.5183, 71.6890, 72.0427, 74.7500 }, { .8643, 2.8125, -3.6905, .0137 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    double units[4], judges[4];

    laurel_severity_fit (CATALYST, G_N_ELEMENTS (CATALYST), 4, 4,
                         CASES[i].spread.noise > 0 ? &CASES[i].spread : NULL, units, judges);
    for (int k = 0; k < 4; k++) {
      g_assert_cmpfloat_with_epsilon (units[k], CASES[i].units[k], 5e-5);
      g_assert_cmpfloat_with_epsilon (judges[k], CASES[i].judges[k], 5e-5);
    }
  }
}

/* Marks that are nothing but worth and severity are taken apart exactly. */
static void
test_what_was_put_in_comes_out (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int round = 0; round < 200; round++) {
    LaurelOpinion opinions[60];
    double worth[20], severity[6], units[20], judges[6], mean = 0;

    for (int j = 0; j < 6; j++)
      mean += (severity[j] = g_rand_double_range (random, -3, 3)) / 6;
    for (guint i = 0; i < 20; i++) {
      worth[i] = g_rand_double_range (random, 0, 100);
      for (guint k = 0; k < 3; k++) {
        guint judge = (i + k) % 6;

        opinions[i * 3 + k] = (LaurelOpinion) { i, judge, worth[i] + severity[judge] };
      }
    }
    laurel_severity_fit (opinions, 60, 20, 6, NULL, units, judges);
    for (int j = 0; j < 6; j++)
      g_assert_cmpfloat_with_epsilon (judges[j], severity[j] - mean, 1e-9);
    for (int i = 0; i < 20; i++)
      g_assert_cmpfloat_with_epsilon (units[i], worth[i] + mean, 1e-9);
  }
}

static void
test_islands_are_found (void)
{
  static const LaurelOpinion APART[] = { { 0, 0, 5 }, { 0, 2, 5 }, { 1, 1, 6 }, { 1, 3, 6 },
                                         { 2, 3, 6 } };
  guint islands[4];

  g_assert_cmpint (laurel_severity_find_islands (CATALYST, 12, 4, 4, islands), ==, 1);
  g_assert_cmpint (laurel_severity_find_islands (APART, 5, 3, 4, islands), ==, 2);
  g_assert_cmpint (islands[0], ==, islands[2]);
  g_assert_cmpint (islands[1], ==, islands[3]);
  g_assert_cmpint (islands[0], !=, islands[1]);
}

static void
test_a_robust_mean_is_hardly_moved (void)
{
  static const struct {
    double values[7];
    guint n;
    double mean;
    double deviation;
  } CASES[] = {
    { { 4.5, 4.9, 5.6, 4.2, 6.2, 5.2, 9.9 }, 7, 5.3865, 1.1460 },
    { { 3, 3, 3, 3, 9, 1 }, 6, 3, 0 },
    { { 4 }, 1, 4, 0 },
    { { 4, 5 }, 2, 4.5, 0.8019 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    double deviation, mean = laurel_average_find_robust_mean (CASES[i].values, CASES[i].n,
                                                              &deviation);

    g_assert_cmpfloat_with_epsilon (mean, CASES[i].mean, 5e-5);
    g_assert_cmpfloat_with_epsilon (deviation, CASES[i].deviation, 5e-5);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/severity/fit", test_severity_is_told_apart);
  g_test_add_func ("/judging/severity/exact", test_what_was_put_in_comes_out);
  g_test_add_func ("/judging/severity/islands", test_islands_are_found);
  g_test_add_func ("/judging/severity/robust-mean", test_a_robust_mean_is_hardly_moved);

  return g_test_run ();
}
