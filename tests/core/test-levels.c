/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-levels.h"

#include <string.h>

/* "3x40 5x38" is three with 40 points and five with 38. */
static guint
read_scores (const char *text, LaurelScoreCount *scores)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (; words[n] != NULL; n++) {
    scores[n].count = g_ascii_strtoll (words[n], NULL, 10);
    g_assert_true (laurel_ratio_read (strchr (words[n], 'x') + 1, &scores[n].score));
  }

  return n;
}

/* "1/12" of @total, "#3", ">=950", "#3>=60" */
static guint
read_levels (const char *text, gint64 total, LaurelLevelBoundary boundary, LaurelLevel *levels)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (; words[n] != NULL; n++) {
    const char *from = strstr (words[n], ">=");
    g_autofree char *limit = from ? g_strndup (words[n], (gsize) (from - words[n]))
                                  : g_strdup (words[n]);

    levels[n] = (LaurelLevel) { .boundary = boundary, .has_from = from != NULL,
                                .is_limited = *limit != '\0' };
    if (from != NULL)
      g_assert_true (laurel_ratio_read (from + 2, &levels[n].from));
    if (*limit != '\0')
      g_assert_true (laurel_ratio_read (limit + (*limit == '#'), &levels[n].limit));
    if (*limit != '#' && *limit != '\0')
      levels[n].limit = laurel_ratio_multiply (levels[n].limit, laurel_ratio_new (total, 1));
  }

  return n;
}

static void
test_cuts (void)
{
  static const struct {
    const char *levels;
    LaurelLevelBoundary boundary;
    const char *scores;
    gboolean lower_is_better;
    const char *places;
  } CASES[] = {
    /* Nobody shares a place: so many in a hundred and not more. */
    { "#13.7 #27.4 #41.1", LAUREL_LEVEL_ALL_OUT, "1x9 1x8 11x7 27x6 41x5 56x4", FALSE, "13 27 41" },
    { "#2", LAUREL_LEVEL_ALL_OUT, "1x9 2x8 5x7", FALSE, "1" },
    { "#2", LAUREL_LEVEL_ALL_IN, "1x9 2x8 5x7", FALSE, "3" },
    { "#3", LAUREL_LEVEL_ALL_IN, "1x9 2x8 5x7", FALSE, "3" },
    { "#2.9", LAUREL_LEVEL_ALL_IN, "2x9 2x8 5x7", FALSE, "2" },
    { "#2", LAUREL_LEVEL_NEAREST, "1x9 2x8 5x7", FALSE, "1" },   /* as near: fewer */
    { "#2.1", LAUREL_LEVEL_NEAREST, "1x9 2x8 5x7", FALSE, "3" },
    /* Medals 1:2:3: gold nearest to a twelfth, with silver nearest to a quarter. */
    { "1/12 1/6", LAUREL_LEVEL_NEAREST, "5x42 6x40 13x38 20x36 76x30", FALSE, "11 13" },
    { "1/12 1/6", LAUREL_LEVEL_NEAREST, "13x42 22x38 85x30", FALSE, "13 22" },
    { ">=950 >=901 >=851 >=801", LAUREL_LEVEL_ALL_OUT, "1x980 2x950 3x949 1x900.5 1x800", FALSE,
      "3 3 1 0" },
    /* A place stays empty rather than go to who is not good enough. */
    { "#3>=60 #3>=50", LAUREL_LEVEL_ALL_OUT, "1x90 1x59 1x40", FALSE, "1 1" },
    { "#1 #1", LAUREL_LEVEL_ALL_OUT, "2x1 1x2 1x3", TRUE, "0 0" },
    { "#1 #2", LAUREL_LEVEL_ALL_OUT, "1x1 2x2 1x3", TRUE, "1 2" },
    { ">=2 >=5", LAUREL_LEVEL_ALL_OUT, "1x1 1x2 1x3 1x6", TRUE, "2 1" },
    { "#0", LAUREL_LEVEL_ALL_IN, "1x9", FALSE, "0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelScoreCount scores[16];
    LaurelLevel levels[8];
    g_autoptr (GString) places = g_string_new (NULL);
    guint n_scores = read_scores (CASES[i].scores, scores), n_levels;
    gint64 total = 0;

    for (guint j = 0; j < n_scores; j++)
      total += scores[j].count;
    n_levels = read_levels (CASES[i].levels, total, CASES[i].boundary, levels);
    laurel_levels_cut (levels, n_levels, scores, n_scores, CASES[i].lower_is_better);
    for (guint j = 0; j < n_levels; j++)
      g_string_append_printf (places, "%s%" G_GINT64_FORMAT, j > 0 ? " " : "", levels[j].places);
    g_test_message ("%s of %s", CASES[i].levels, CASES[i].scores);
    g_assert_cmpstr (places->str, ==, CASES[i].places);
  }
}

/* Medals go to half of all at most, and only their last cut is of that kind. */
static void
test_medals_of_half (void)
{
  LaurelScoreCount scores[16];
  LaurelLevel levels[8];
  guint n_scores = read_scores ("2x40 4x35 4x30 3x25 11x10", scores);
  guint n_levels = read_levels ("1/12 1/6 1/4", 24, LAUREL_LEVEL_NEAREST, levels);

  laurel_levels_cut (levels, n_levels, scores, n_scores, FALSE);
  g_assert_cmpint (levels[2].places, ==, 7);

  levels[2].boundary = LAUREL_LEVEL_ALL_OUT;
  laurel_levels_cut (levels, n_levels, scores, n_scores, FALSE);
  g_assert_cmpint (levels[0].places, ==, 2);
  g_assert_cmpint (levels[1].places, ==, 4);
  g_assert_cmpint (levels[2].places, ==, 4);
}

static void
test_bands_that_overlap_are_found (void)
{
  static const struct {
    const char *levels;
    gboolean lower_is_better;
    guint gap;
  } CASES[] = {
    { ">=950 >=901 >=851", FALSE, 3 }, { ">=950 >=950", FALSE, 1 }, { ">=901 >=950", FALSE, 1 },
    { ">=901 >=950", TRUE, 2 }, { ">=950 #3 >=960", FALSE, 2 }, { "#3>=60 #3>=60", FALSE, 2 },
    { "#1 #2", FALSE, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelLevel levels[8];
    guint n = read_levels (CASES[i].levels, 1, LAUREL_LEVEL_ALL_OUT, levels);

    g_test_message ("%s", CASES[i].levels);
    g_assert_cmpint (laurel_levels_find_gap (levels, n, CASES[i].lower_is_better), ==,
                     CASES[i].gap);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/levels/cuts", test_cuts);
  g_test_add_func ("/judging/levels/medals-of-half", test_medals_of_half);
  g_test_add_func ("/judging/levels/overlap", test_bands_that_overlap_are_found);

  return g_test_run ();
}
