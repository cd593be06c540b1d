/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-ratio.h"

static const LaurelRatio MOST = { G_MAXINT64, 1 };

static LaurelRatio
read_ratio (const char *text)
{
  LaurelRatio ratio;

  g_assert_true (laurel_ratio_read (text, &ratio));

  return ratio;
}

static void
test_numbers_are_read (void)
{
  static const struct {
    const char *text;
    const char *exact;
  } NUMBERS[] = {
    { "9.3", "93/10" }, { "9.30", "93/10" }, { "-2", "-2" }, { "+2", "2" }, { "308/5", "308/5" },
    { "6/4", "3/2" }, { "0", "0" }, { "-0.0", "0" }, { ".5", "1/2" }, { "5.", "5" },
    { "2.5/0.5", "5" }, { "-1/3", "-1/3" }, { "0.00000000000000001", "1/100000000000000000" },
    { "9223372036854775797", "9223372036854775797" },
  };
  static const char *const WRONG[] = {
    "", "-", ".", "1,5", "1 000", "1e3", "0x1", "1/0", "1/", "/2", "1/2/3", "--1", "1.2.3", "９",
    "99999999999999999999", "0.000000000000000000001", "9223372036854775000.5", "1/-2", "NaN",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    g_autofree char *exact = laurel_ratio_dup_exact (read_ratio (NUMBERS[i].text));

    g_assert_cmpstr (exact, ==, NUMBERS[i].exact);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    LaurelRatio ratio;

    g_test_message ("%s", WRONG[i]);
    g_assert_false (laurel_ratio_read (WRONG[i], &ratio));
  }
}

static void
test_numbers_are_rounded (void)
{
  static const struct {
    const char *number;
    int digits;
    const char *half_up, *half_even, *down, *up;
  } CASES[] = {
    { "308/5", 1, "61.6", "61.6", "61.6", "61.6" }, { "308/5", 2, "61.60", "61.60", "61.60", "61.60" },
    { "2/3", 2, "0.67", "0.67", "0.66", "0.67" }, { "0.125", 2, "0.13", "0.12", "0.12", "0.13" },
    { "0.135", 2, "0.14", "0.14", "0.13", "0.14" }, { "-0.125", 2, "-0.13", "-0.12", "-0.12", "-0.13" },
    { "99.995", 2, "100.00", "100.00", "99.99", "100.00" }, { "2.5", 0, "3", "2", "2", "3" },
    { "-1/1000", 2, "0.00", "0.00", "0.00", "-0.01" }, { "8", 9, "8.000000000", "8.000000000",
      "8.000000000", "8.000000000" },
    { "9223372036854775797", 1, "9223372036854775797.0", "9223372036854775797.0",
      "9223372036854775797.0", "9223372036854775797.0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    const char *const want[] = { CASES[i].half_up, CASES[i].half_even, CASES[i].down, CASES[i].up };

    for (int rounding = LAUREL_ROUNDING_HALF_UP; rounding <= LAUREL_ROUNDING_UP; rounding++) {
      g_autofree char *got = laurel_ratio_format (read_ratio (CASES[i].number), CASES[i].digits,
                                                  rounding);

      g_assert_cmpstr (got, ==, want[rounding]);
    }
  }
}

/* (9.2 + 9.3 + 9.4) / 3 is 9.3, in whatever order. */
static void
test_sums_are_exact (void)
{
  LaurelRatio there = laurel_ratio_add (laurel_ratio_add (read_ratio ("9.2"), read_ratio ("9.3")),
                                        read_ratio ("9.4"));
  LaurelRatio back = laurel_ratio_add (laurel_ratio_add (read_ratio ("9.4"), read_ratio ("9.2")),
                                       read_ratio ("9.3"));

  g_assert_cmpint (laurel_ratio_compare (there, back), ==, 0);
  g_assert_cmpint (laurel_ratio_compare (laurel_ratio_divide (there, read_ratio ("3")), read_ratio ("9.3")),
                   ==, 0);
  g_assert_cmpint (laurel_ratio_compare (laurel_ratio_multiply (read_ratio ("22"), read_ratio ("2.8")),
                                         read_ratio ("308/5")), ==, 0);
  g_assert_cmpint (laurel_ratio_compare (laurel_ratio_subtract (read_ratio ("1/3"), read_ratio ("1/2")),
                                         read_ratio ("-1/6")), ==, 0);
  g_assert_cmpint (laurel_ratio_compare (read_ratio ("1/3"), read_ratio ("0.3333333333")), >, 0);
  g_assert_cmpint (laurel_ratio_floor (read_ratio ("-7/2")), ==, -4);
  g_assert_cmpint (laurel_ratio_floor (read_ratio ("7/2")), ==, 3);
  g_assert_cmpint (laurel_ratio_floor (read_ratio ("-3")), ==, -3);
}

static LaurelRatio
pick_number (GRand *random)
{
  static const char *const LARGE[] = { "9223372036854775797", "1/100000000000000000", "4294967296",
                                       "-2147483648/2147483647", "-4611686018427387904/3" };

  if (g_rand_int_range (random, 0, 8) == 0)
    return read_ratio (LARGE[g_rand_int_range (random, 0, G_N_ELEMENTS (LARGE))]);

  return laurel_ratio_new (g_rand_int_range (random, -60, 60), g_rand_int_range (random, 1, 20));
}

static LaurelRatio
compute (int operation, LaurelRatio a, LaurelRatio b)
{
  return operation == 0   ? laurel_ratio_add (a, b)
         : operation == 1 ? laurel_ratio_subtract (a, b)
         : operation == 2 ? laurel_ratio_multiply (a, b)
                          : laurel_ratio_divide (a, b);
}

/* Numbers stay as they come, and count as if each had been put in lowest terms. */
static void
test_lowest_terms_change_nothing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int round = 0; round < 4000; round++) {
    LaurelRatio loose = pick_number (random), lowest = laurel_ratio_reduce (loose);

    for (int step = 0; step < 12 && laurel_ratio_is_valid (lowest); step++) {
      LaurelRatio other = pick_number (random);
      int operation = g_rand_int_range (random, 0, 4);
      g_autofree char *one = NULL, *same = NULL;

      loose = compute (operation, loose, other);
      lowest = laurel_ratio_reduce (compute (operation, lowest, laurel_ratio_reduce (other)));
      one = laurel_ratio_dup_exact (loose);
      same = laurel_ratio_dup_exact (lowest);
      g_assert_cmpstr (one, ==, same);
      g_assert_cmpint (laurel_ratio_is_whole (loose), ==, lowest.under == 1);
      g_assert_cmpint (laurel_ratio_compare (loose, other), ==,
                       laurel_ratio_compare (lowest, other));
    }
  }
}

static void
test_what_is_too_large_stays_so (void)
{
  LaurelRatio too_large = laurel_ratio_add (MOST, LAUREL_RATIO_ONE);
  LaurelRatio by_nothing = laurel_ratio_divide (LAUREL_RATIO_ONE, LAUREL_RATIO_ZERO);

  g_assert_true (laurel_ratio_is_valid (laurel_ratio_subtract (MOST, LAUREL_RATIO_ONE)));
  g_assert_false (laurel_ratio_is_valid (too_large));
  g_assert_false (laurel_ratio_is_valid (by_nothing));
  g_assert_false (laurel_ratio_is_valid (laurel_ratio_subtract (too_large, MOST)));
  g_assert_false (laurel_ratio_is_valid (laurel_ratio_multiply (too_large, LAUREL_RATIO_ZERO)));
  g_assert_false (laurel_ratio_is_valid (laurel_ratio_divide (LAUREL_RATIO_ONE, too_large)));
  g_assert_false (laurel_ratio_is_valid (laurel_ratio_multiply (MOST, read_ratio ("3/2"))));
  g_assert_true (laurel_ratio_is_valid (laurel_ratio_multiply (MOST, laurel_ratio_new (1, 7))));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/ratio/read", test_numbers_are_read);
  g_test_add_func ("/base/ratio/rounded", test_numbers_are_rounded);
  g_test_add_func ("/base/ratio/exact", test_sums_are_exact);
  g_test_add_func ("/base/ratio/lowest-terms", test_lowest_terms_change_nothing);
  g_test_add_func ("/base/ratio/too-large", test_what_is_too_large_stays_so);

  return g_test_run ();
}
