/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-rule.h"

/*
 * What a series is, by those that belong to it.
 */

/* The earlier of two days of which either may not be known. */
static LaurelDay
earlier (LaurelDay a, LaurelDay b)
{
  return a == 0 || b == 0 ? MAX (a, b) : MIN (a, b);
}

static void
widen (LaurelWindow *hull, const LaurelWindow *window)
{
  hull->es = earlier (hull->es, window->es);
  hull->ls = earlier (hull->ls, window->ls);
  hull->ee = MAX (hull->ee, window->ee);
  hull->le = MAX (hull->le, window->le);
  hull->approximate |= window->approximate;
  hull->open_start |= window->open_start;
  hull->open_end |= window->open_end;
}

/**
 * laurel_series_get_hull:
 * @windows: (array length=n_windows): when those are that belong to a series
 * @n_windows: how many they are
 *
 * A series starts with the first of them and ends with the last. Who has no date
 * yet does not count, and an end that is open stays so. A deadline says nothing
 * of a start.
 *
 * Returns: when the series is; unknown when none of them has a date
 */
LaurelWindow
laurel_series_get_hull (const LaurelWindow *windows, gsize n_windows)
{
  LaurelWindow hull = LAUREL_WINDOW_UNKNOWN;
  const LaurelWindow *only = NULL;
  gsize n_known = 0;

  for (gsize i = 0; i < n_windows; i++) {
    if (!laurel_window_is_known (&windows[i]))
      continue;
    only = &windows[i];
    n_known++;
    widen (&hull, only);
  }
  if (n_known == 1)
    return *only;

  hull.extent = n_known > 1 ? LAUREL_EXTENT_THROUGH : LAUREL_EXTENT_WITHIN;
  if (hull.open_start)
    hull.es = hull.ls = 0;
  if (hull.open_end)
    hull.ee = hull.le = 0;

  return hull;
}

static gsize
count (const char *const *statuses, const char *status)
{
  gsize n = 0;

  for (; *statuses != NULL; statuses++)
    n += g_str_equal (*statuses, status);

  return n;
}

/**
 * laurel_series_get_status:
 * @own: what state the series was said to be in
 * @members: (array zero-terminated=1): the states of those that belong to it
 *
 * A series is done when all are that take place, and under way from the first to
 * the last of them. Before, it is what it was said to be; and so it is again
 * when nothing of it is under way or off any more.
 *
 * Returns: (transfer none): its state
 */
const char *
laurel_series_get_status (const char *own, const char *const *members)
{
  gsize n = g_strv_length ((GStrv) members);
  gsize n_cancelled = count (members, "cancelled");
  gsize n_postponed = count (members, "postponed");
  gsize n_done = count (members, "done");
  gsize n_announced = count (members, "announced");
  gboolean follows = g_str_equal (own, "under-way") || g_str_equal (own, "done") ||
                     g_str_equal (own, "cancelled") || g_str_equal (own, "postponed");

  if (n == 0)
    return own;
  if (n_cancelled == n)
    return "cancelled";
  if (n_done + n_cancelled == n)
    return "done";
  if (n_done > 0 || count (members, "under-way") > 0)
    return "under-way";
  if (n_postponed + n_cancelled == n)
    return "postponed";

  return !follows ? own : n_announced > 0 ? "announced" : "planned";
}
