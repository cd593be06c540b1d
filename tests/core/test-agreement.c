/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-agreement.h"

#include <math.h>

/* "1 2 -; 2 2 3": what each judge gave each unit. */
static GArray *
read_ratings (const char *text, guint *n_units, guint *n_judges)
{
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (LaurelRating));
  g_auto (GStrv) lines = g_strsplit (text, "; ", -1);

  *n_judges = g_strv_length (lines);
  *n_units = 0;
  for (guint unit = 0; unit == 0 || unit < *n_units; unit++) {
    for (guint judge = 0; judge < *n_judges; judge++) {
      g_auto (GStrv) words = g_strsplit (lines[judge], " ", -1);
      LaurelRating rating = { .unit = unit, .judge = judge };

      *n_units = g_strv_length (words);
      if (laurel_ratio_read (words[unit], &rating.mark))
        g_array_append_val (ratings, rating);
    }
  }

  return ratings;
}

#define FOUR "1 2 3 3 2 1 4 1 2 - - -; 1 2 3 3 2 2 4 1 2 5 - 3; - 3 3 3 2 3 4 2 2 5 1 -; " \
             "1 2 3 3 2 4 4 1 2 5 1 -"

static void
test_one_unit_tells_nothing (void)
{
  const LaurelRating ratings[] = { { 0, 0, { 7, 1 } }, { 0, 1, { 9, 1 } }, { 1, 0, { 9, 1 } } };
  guint n_units;

  g_assert_true (isnan (laurel_agreement_find_alpha (ratings, G_N_ELEMENTS (ratings),
                                                     LAUREL_AGREEMENT_INTERVAL, &n_units)));
  g_assert_cmpuint (n_units, ==, 1);
}

static void
test_alpha (void)
{
  static const struct {
    const char *marks;
    LaurelAgreementLevel level;
    double alpha;
    guint n_units;
  } CASES[] = {
    { FOUR, LAUREL_AGREEMENT_NOMINAL, 0.7434, 11 }, { FOUR, LAUREL_AGREEMENT_ORDINAL, 0.8154, 11 },
    { FOUR, LAUREL_AGREEMENT_INTERVAL, 0.8491, 11 }, { FOUR, LAUREL_AGREEMENT_RATIO, 0.7974, 11 },
    { "1 2 3; 1 2 3", LAUREL_AGREEMENT_NOMINAL, 1, 3 },
    { "1 2 0; 1 2 0", LAUREL_AGREEMENT_RATIO, 1, 3 },
    { "2 2 -; 2 2 9", LAUREL_AGREEMENT_INTERVAL, NAN, 2 },
    { "1 2 3; - - -", LAUREL_AGREEMENT_INTERVAL, NAN, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    guint n_units, n_judges, n;
    g_autoptr (GArray) ratings = read_ratings (CASES[i].marks, &n_units, &n_judges);
    double alpha =
      laurel_agreement_find_alpha ((const LaurelRating *) (void *) ratings->data, ratings->len,
                                   CASES[i].level, &n);

    g_assert_cmpint (n, ==, CASES[i].n_units);
    if (isnan (CASES[i].alpha))
      g_assert_true (isnan (alpha));
    else
      g_assert_cmpfloat_with_epsilon (alpha, CASES[i].alpha, 5e-5);
  }
}

static void
test_w (void)
{
  static const struct {
    const char *marks;
    double w;
  } CASES[] = {
    { "2 3 9 7 5 6 1 8 4; 6 3 8 5 9 1 2 4 7; 5 1 7 4 8 2 3 6 9; 3 6 9 4 7 1 2 8 5; "
      "2 4 9 5 3 8 1 6 7; 5 1 7 4 8 2 3 6 9; 2 6 9 3 5 7 4 8 1; 2 7 9 1 3 8 4 5 6; "
      "4 6 9 5 8 2 1 7 3", 0.4601 },
    { "1 2 3; 10 20 30", 1 }, { "1 2 3; 3 2 1", 0 }, { "1 1 2; 5 5 9", 1 }, { "4 4; 4 4", NAN },
    { "1 2 2; 1 1 2", 0.75 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    guint n_units, n_judges;
    g_autoptr (GArray) ratings = read_ratings (CASES[i].marks, &n_units, &n_judges);
    double w = laurel_agreement_find_w ((const LaurelRating *) (void *) ratings->data, n_units,
                                        n_judges);

    g_test_message ("%s: %f", CASES[i].marks, w);
    if (isnan (CASES[i].w))
      g_assert_true (isnan (w));
    else
      g_assert_cmpfloat_with_epsilon (w, CASES[i].w, 5e-5);
  }
}

static void
test_icc (void)
{
  static const double WANTED[] = { 0.1657, 0.2898, 0.7148, 0.4428, 0.6201, 0.9093 };
  guint n_units, n_judges;
  g_autoptr (GArray) ratings = read_ratings ("9 6 8 7 10 6; 2 1 4 1 5 2; 5 3 6 2 6 4; 8 2 8 6 9 7",
                                             &n_units, &n_judges);
  double icc[LAUREL_AGREEMENT_N_FORMS];

  laurel_agreement_find_icc ((const LaurelRating *) (void *) ratings->data, n_units, n_judges, icc);
  for (gsize i = 0; i < G_N_ELEMENTS (WANTED); i++)
    g_assert_cmpfloat_with_epsilon (icc[i], WANTED[i], 5e-5);
}

/* Where all is alike, rounding is no reason to tell a number. */
static void
test_nothing_differs (void)
{
  guint n_units, n_judges;
  g_autoptr (GArray) ratings = read_ratings ("0.1 0.1 0.1; 0.1 0.1 0.1; 0.1 0.1 0.1", &n_units,
                                             &n_judges);
  double icc[LAUREL_AGREEMENT_N_FORMS];

  laurel_agreement_find_icc ((const LaurelRating *) (void *) ratings->data, n_units, n_judges, icc);
  for (gsize i = 0; i < LAUREL_AGREEMENT_N_FORMS; i++)
    g_assert_true (isnan (icc[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/agreement/alpha", test_alpha);
  g_test_add_func ("/judging/agreement/one-unit", test_one_unit_tells_nothing);
  g_test_add_func ("/judging/agreement/w", test_w);
  g_test_add_func ("/judging/agreement/icc", test_icc);
  g_test_add_func ("/judging/agreement/nothing-differs", test_nothing_differs);

  return g_test_run ();
}
