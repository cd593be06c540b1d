/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-crowd.h"

/*
 * Whether things that need the same can come one after another. All orders of
 * those that are not fixed are tried, set by set: which one came last does not
 * matter for what follows, only when they had all ended.
 */

/* Beyond this many, there would be too many orders. */
#define MOST_UNFIXED 12

/* An order that does not fit. */
#define NO_DAY G_MAXINT32

/* What is to be brought into an order, among what is fixed; both spread. */
typedef struct {
  GArray *fixed; /* (element-type LaurelWindow): by day */
  GArray *loose; /* (element-type LaurelWindow) */
  gint64 *steps; /* how many may still be taken */
} Puzzle;

static void
puzzle_clear (Puzzle *puzzle)
{
  g_clear_pointer (&puzzle->fixed, g_array_unref);
  g_clear_pointer (&puzzle->loose, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Puzzle, puzzle_clear)

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const LaurelWindow *one = a, *other = b;

  return one->es < other->es ? -1 : one->es > other->es;
}

static void
puzzle_init (Puzzle *puzzle, const LaurelWindow *windows, guint n_windows)
{
  puzzle->fixed = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));
  puzzle->loose = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));
  for (guint i = 0; i < n_windows; i++) {
    LaurelWindow window = laurel_window_spread (&windows[i]);

    if (laurel_crowd_is_placed (&windows[i]))
      g_array_append_val (laurel_crowd_is_fixed (&windows[i]) ? puzzle->fixed : puzzle->loose,
                          window);
  }
  g_array_sort (puzzle->fixed, compare_days);
}

/* The first that is fixed and not over before @day. */
static guint
find_fixed (const Puzzle *puzzle, LaurelDay day)
{
  guint first = 0, end = puzzle->fixed->len;

  while (first < end) {
    guint middle = (first + end) / 2;

    if (g_array_index (puzzle->fixed, LaurelWindow, middle).le < day)
      first = middle + 1;
    else
      end = middle;
  }

  return first;
}

/* The earliest day on which @window can have ended when it starts after @after.
 * Starting earlier never makes it end later, so this is the best there is. */
static LaurelDay
place (const Puzzle *puzzle, const LaurelWindow *window, LaurelDay after)
{
  LaurelDay start = MAX (window->es, after + 1);

  for (guint i = find_fixed (puzzle, start);
       start <= MIN (window->ls, window->le - window->min_days + 1); i++) {
    LaurelDay end = MAX (start + window->min_days - 1, window->ee);

    --*puzzle->steps;
    if (i == puzzle->fixed->len || g_array_index (puzzle->fixed, LaurelWindow, i).es > end)
      return end;
    start = g_array_index (puzzle->fixed, LaurelWindow, i).le + 1;
  }

  return NO_DAY;
}

/* The earliest day on which all of a set can have ended, whatever their order:
 * one of them is the last, and the others come before it. Whether there is no order,
 * nobody knows before all were tried. */
static gboolean
has_order (const Puzzle *puzzle)
{
  guint n = puzzle->loose->len;
  g_autofree LaurelDay *ended = g_new (LaurelDay, 1u << n);

  ended[0] = 0;
  for (guint set = 1; set < 1u << n; set++) {
    if (*puzzle->steps <= 0)
      return TRUE;
    ended[set] = NO_DAY;
    for (guint last = 0; last < n; last++) {
      LaurelDay before = set & 1u << last ? ended[set & ~(1u << last)] : NO_DAY;

      if (before == NO_DAY)
        continue;
      before = place (puzzle, &g_array_index (puzzle->loose, LaurelWindow, last), before);
      ended[set] = MIN (ended[set], before);
    }
  }

  return ended[(1u << n) - 1] != NO_DAY;
}

static gboolean
fixed_meet (const Puzzle *puzzle)
{
  for (guint i = 1; i < puzzle->fixed->len; i++)
    if (g_array_index (puzzle->fixed, LaurelWindow, i).es <=
        g_array_index (puzzle->fixed, LaurelWindow, i - 1).le)
      return TRUE;

  return FALSE;
}

/**
 * laurel_crowd_is_placed:
 *
 * Returns: whether it takes days: what is on request, or on no day, crowds
 *   nobody
 */
gboolean
laurel_crowd_is_placed (const LaurelWindow *window)
{
  return (laurel_window_is_known (window) || window->open_end) &&
         window->extent != LAUREL_EXTENT_ON_DEMAND;
}

/**
 * laurel_crowd_is_fixed:
 *
 * Returns: whether it can only lie on the days on which it lies
 */
gboolean
laurel_crowd_is_fixed (const LaurelWindow *window)
{
  LaurelWindow spread = laurel_window_spread (window);

  return spread.es == spread.ls && spread.ee == spread.le;
}

/**
 * laurel_crowd_fits:
 * @windows: (array length=n_windows): when things are that need the same
 * @n_windows: how many
 * @steps: (inout): how many steps may be taken; it is lowered by those that were
 *
 * Returns: whether they can be placed so that no two meet; also when there are
 *   more than twelve that are not fixed, or more steps would have to be taken: then
 *   nobody knows that they cannot
 */
gboolean
laurel_crowd_fits (const LaurelWindow *windows, guint n_windows, gint64 *steps)
{
  g_auto (Puzzle) puzzle = { .steps = steps };

  puzzle_init (&puzzle, windows, n_windows);
  if (fixed_meet (&puzzle))
    return FALSE;

  return puzzle.loose->len > MOST_UNFIXED || has_order (&puzzle);
}
