/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-schulze.h"

#include <string.h>

/*
 * Of n entries, both the votes on a ballot and the paths by way of one entry are n² numbers. Rows
 * of them are padded to whole blocks, with nothing that counts, so that a compiler takes several
 * numbers at a time and has none left over.
 */
#define BLOCK 8

static gsize
count_blocks (guint n)
{
  return ((gsize) n + BLOCK - 1) / BLOCK;
}

/* Adds whom the entry at @place on a ballot is before. */
static void
add_wins (int *restrict wins, const int *restrict places, int place, gsize n_blocks)
{
  for (gsize k = 0; k < n_blocks * BLOCK; k++)
    wins[k] += place < places[k];
}

/**
 * laurel_schulze_count_votes:
 * @places: (array length=n_ballots*n): where each entry stands on the first ballot, on the second,
 *   and so on: 1 is the best, equals have the same, and 0 is no opinion
 * @n_ballots: how many ballots there are
 * @n: how many entries
 * @votes: (out caller-allocates) (array length=n²): how many put the first before the second
 */
void
laurel_schulze_count_votes (const int *places, guint n_ballots, guint n, guint *votes)
{
  gsize n_blocks = count_blocks (n), width = n_blocks * BLOCK;
  g_autofree int *padded = g_new0 (int, n_ballots * width + 1);
  g_autofree int *wins = g_new (int, width + 1);

  for (gsize ballot = 0; ballot < n_ballots; ballot++)
    memcpy (&padded[ballot * width], &places[ballot * n], n * sizeof *places);
  for (guint i = 0; i < n; i++) {
    memset (wins, 0, width * sizeof *wins);
    for (gsize ballot = 0; ballot < n_ballots; ballot++) {
      int place = padded[ballot * width + i];

      if (place != 0)
        add_wins (wins, &padded[ballot * width], place, n_blocks);
    }
    memcpy (&votes[(gsize) i * n], wins, n * sizeof *votes);
  }
}

/* Paths that are stronger by way of an entry to which there is one of @strength. */
static void
widen (int *restrict paths, const int *restrict onward, int strength, gsize n_blocks)
{
  for (gsize k = 0; k < n_blocks * BLOCK; k++)
    paths[k] = MAX (paths[k], MIN (strength, onward[k]));
}

/* The strength of the strongest path from each to each: a path is as strong as its weakest win.
 * What comes of paths that lead back to where they began makes no other one stronger. */
static int *
find_paths (const guint *votes, guint n)
{
  gsize n_blocks = count_blocks (n), width = n_blocks * BLOCK;
  int *paths = g_new0 (int, n * width + 1);

  for (gsize i = 0; i < n; i++)
    for (gsize k = 0; k < n; k++)
      paths[i * width + k] = votes[i * n + k] > votes[k * n + i] ? (int) votes[i * n + k] : 0;
  for (gsize via = 0; via < n; via++)
    for (gsize i = 0; i < n; i++)
      if (i != via && paths[i * width + via] > 0)
        widen (&paths[i * width], &paths[via * width], paths[i * width + via], n_blocks);

  return paths;
}

/**
 * laurel_schulze_count:
 * @votes: (array length=n²): how many put the first before the second
 * @n: how many entries there are, at most %LAUREL_SCHULZE_MOST
 * @beaten: (out caller-allocates) (array length=n): how many beat each
 *
 * One beats another if its strongest path there is stronger than the one back. If one beats
 * another that beats a third, it beats the third, too; so by @beaten entries are in order.
 */
void
laurel_schulze_count (const guint *votes, guint n, guint *beaten)
{
  g_autofree int *paths = NULL;
  gsize width = count_blocks (n) * BLOCK;

  g_return_if_fail (n <= LAUREL_SCHULZE_MOST);

  paths = find_paths (votes, n);
  for (guint i = 0; i < n; i++) {
    beaten[i] = 0;
    for (guint k = 0; k < n; k++)
      beaten[i] += paths[k * width + i] > paths[i * width + k];
  }
}
