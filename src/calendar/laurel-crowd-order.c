/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-crowd.h"

#include "calendar/laurel-clash.h"

/*
 * Whether things that need the same can come one after another. All orders of
 * those that are not fixed are tried, set by set: which one came last does not
 * matter for what follows, only when they had all ended.
 */

/* Beyond this many, there would be too many orders. */
#define MOST_UNFIXED 12

/* An order that does not fit. */
#define NO_DAY G_MAXINT32

static gboolean
is_fixed (const LaurelWindow *window)
{
  return window->es == window->ls && window->ee == window->le;
}

/* What is to be brought into an order, among what is fixed; both spread. */
typedef struct {
  GArray *fixed; /* (element-type LaurelWindow) */
  GArray *loose; /* (element-type LaurelWindow) */
} Puzzle;

static void
puzzle_clear (Puzzle *puzzle)
{
  g_clear_pointer (&puzzle->fixed, g_array_unref);
  g_clear_pointer (&puzzle->loose, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Puzzle, puzzle_clear)

static void
puzzle_init (Puzzle *puzzle, const LaurelWindow *windows, guint n_windows)
{
  puzzle->fixed = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));
  puzzle->loose = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));
  for (guint i = 0; i < n_windows; i++) {
    LaurelWindow window = laurel_window_spread (&windows[i]);

    if (laurel_crowd_is_placed (&windows[i]))
      g_array_append_val (is_fixed (&window) ? puzzle->fixed : puzzle->loose, window);
  }
}

/* The end of the first thing that is fixed and in the way, or 0. */
static LaurelDay
find_obstacle (const Puzzle *puzzle, LaurelDay start, LaurelDay end)
{
  for (guint i = 0; i < puzzle->fixed->len; i++) {
    const LaurelWindow *fixed = &g_array_index (puzzle->fixed, LaurelWindow, i);

    if (fixed->es <= end && start <= fixed->le)
      return fixed->le;
  }

  return 0;
}

/* The earliest day on which @window can have ended when it starts after @after.
 * Starting earlier never makes it end later, so this is the best there is. */
static LaurelDay
place (const Puzzle *puzzle, const LaurelWindow *window, LaurelDay after)
{
  LaurelDay start = MAX (window->es, after + 1);

  while (start <= MIN (window->ls, window->le - window->min_days + 1)) {
    LaurelDay end = MAX (start + window->min_days - 1, window->ee);
    LaurelDay obstacle = find_obstacle (puzzle, start, end);

    if (obstacle == 0)
      return end;
    start = obstacle + 1;
  }

  return NO_DAY;
}

/* The earliest day on which all of a set can have ended, whatever their order:
 * one of them is the last, and the others come before it. */
static gboolean
has_order (const Puzzle *puzzle)
{
  guint n = puzzle->loose->len;
  g_autofree LaurelDay *ended = g_new (LaurelDay, 1u << n);

  ended[0] = 0;
  for (guint set = 1; set < 1u << n; set++) {
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
  for (guint i = 0; i < puzzle->fixed->len; i++)
    for (guint k = i + 1; k < puzzle->fixed->len; k++)
      if (laurel_window_clash (&g_array_index (puzzle->fixed, LaurelWindow, i),
                               &g_array_index (puzzle->fixed, LaurelWindow, k)))
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
 * laurel_crowd_fits:
 * @windows: (array length=n_windows): when things are that need the same
 * @n_windows: how many
 *
 * Returns: whether they can be placed so that no two meet; also when there are
 *   more than twelve that are not fixed, which are too many to try
 */
gboolean
laurel_crowd_fits (const LaurelWindow *windows, guint n_windows)
{
  g_auto (Puzzle) puzzle = { NULL, NULL };

  puzzle_init (&puzzle, windows, n_windows);
  if (fixed_meet (&puzzle))
    return FALSE;

  return puzzle.loose->len > MOST_UNFIXED || has_order (&puzzle);
}
