/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-schulze.h"

/* The strength of the strongest path from each to each: a path is as strong as its weakest win. */
static void
find_paths (guint *paths, const guint *votes, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      paths[i * n + k] = votes[i * n + k] > votes[k * n + i] ? votes[i * n + k] : 0;
  for (guint via = 0; via < n; via++) {
    for (guint i = 0; i < n; i++) {
      guint first = paths[i * n + via];

      for (guint k = 0; first > 0 && k < n; k++) {
        guint strength = MIN (first, paths[via * n + k]);

        if (k != i && paths[i * n + k] < strength)
          paths[i * n + k] = strength;
      }
    }
  }
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
  g_autofree guint *paths = g_new (guint, (gsize) n * n + 1);

  g_return_if_fail (n <= LAUREL_SCHULZE_MOST);

  find_paths (paths, votes, n);
  for (guint i = 0; i < n; i++) {
    beaten[i] = 0;
    for (guint k = 0; k < n; k++)
      beaten[i] += paths[k * n + i] > paths[i * n + k];
  }
}
