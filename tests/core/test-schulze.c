/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-schulze.h"

#include <string.h>

#define MOST 6

/* "5 ACBED": five put A before C, and so on; who is not named comes last. */
static void
count_votes (const char *ballots, guint n, guint votes[MOST * MOST])
{
  g_auto (GStrv) words = g_strsplit (ballots, " ", -1);

  memset (votes, 0, MOST * MOST * sizeof *votes);
  for (int i = 0; words[i] != NULL; i += 2) {
    guint count = (guint) g_ascii_strtoull (words[i], NULL, 10);

    for (guint a = 0; a < n; a++)
      for (guint b = 0; b < n; b++) {
        const char *one = strchr (words[i + 1], 'A' + (int) a);
        const char *other = strchr (words[i + 1], 'A' + (int) b);

        if (one != NULL && (other == NULL || one < other))
          votes[a * n + b] += count;
      }
  }
}

static void
test_ballots_are_counted (void)
{
  static const struct {
    const char *ballots;
    guint n;
    const char *beaten; /* how many beat A, B … */
  } CASES[] = {
    { "5 ACBED 5 ADECB 8 BEDAC 3 CABED 7 CAEBD 2 CBADE 7 DCEBA 8 EBADC", 5, "13240" },
    { "1 ABC", 3, "012" }, { "1 ABC 1 CBA", 3, "000" }, { "1 ABC 1 BCA 1 CAB", 3, "000" },
    { "1 A 1 B 1 A", 3, "012" }, { "3 ABC 2 BCA 1 CAB", 3, "012" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    guint votes[MOST * MOST], beaten[MOST];

    g_test_message ("%s", CASES[i].ballots);
    count_votes (CASES[i].ballots, CASES[i].n, votes);
    laurel_schulze_count (votes, CASES[i].n, beaten);
    for (guint k = 0; k < CASES[i].n; k++)
      g_assert_cmpint (beaten[k], ==, CASES[i].beaten[k] - '0');
  }
}

/* The strength of the strongest of all paths, each of which is tried. */
static guint
try_paths (const guint *votes, guint n, guint from, guint to, guint seen, guint weakest)
{
  guint best = 0;

  if (from == to)
    return weakest;

  for (guint next = 0; next < n; next++) {
    guint wins = votes[from * n + next];

    if ((seen & 1u << next) != 0 || wins <= votes[next * n + from])
      continue;
    best = MAX (best, try_paths (votes, n, next, to, seen | 1u << next, MIN (weakest, wins)));
  }

  return best;
}

static void
test_every_path_is_found (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int round = 0; round < 5000; round++) {
    guint n = (guint) g_rand_int_range (random, 1, MOST + 1);
    guint votes[MOST * MOST], beaten[MOST];

    for (guint i = 0; i < n * n; i++)
      votes[i] = (guint) g_rand_int_range (random, 0, 7);
    laurel_schulze_count (votes, n, beaten);
    for (guint i = 0; i < n; i++) {
      guint wanted = 0;

      for (guint k = 0; k < n; k++)
        wanted += k != i && try_paths (votes, n, k, i, 1u << k, G_MAXUINT) >
                              try_paths (votes, n, i, k, 1u << i, G_MAXUINT);
      g_assert_cmpint (beaten[i], ==, wanted);
    }
  }
}

/* Equals, and those of whom there is no opinion, are before nobody. */
static void
test_votes_are_counted (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (int round = 0; round < 300; round++) {
    guint n = (guint) g_rand_int_range (random, 1, 40);
    guint n_ballots = (guint) g_rand_int_range (random, 0, 9);
    g_autofree int *places = g_new (int, n_ballots * n + 1);
    g_autofree guint *votes = g_new (guint, n * n);

    for (guint i = 0; i < n_ballots * n; i++)
      places[i] = g_rand_int_range (random, 0, 12) ? g_rand_int_range (random, 0, 7) : G_MAXINT;
    laurel_schulze_count_votes (places, n_ballots, n, votes);
    for (guint i = 0; i < n; i++)
      for (guint k = 0; k < n; k++) {
        guint wanted = 0;

        for (const int *ballot = places; ballot < places + n_ballots * n; ballot += n)
          wanted += ballot[i] != 0 && ballot[k] != 0 && ballot[i] < ballot[k];
        g_assert_cmpuint (votes[i * n + k], ==, wanted);
      }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/schulze/ballots", test_ballots_are_counted);
  g_test_add_func ("/judging/schulze/votes", test_votes_are_counted);
  g_test_add_func ("/judging/schulze/paths", test_every_path_is_found);

  return g_test_run ();
}
