/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-load.h"

/* One more from @from on, and one fewer after @to: sums come later. */
static void
mark (int *steps, LaurelDay first, gsize n_days, LaurelDay from, LaurelDay to)
{
  LaurelDay last = first + (LaurelDay) n_days - 1;

  if (from > to || to < first || from > last)
    return;

  steps[MAX (from, first) - first]++;
  if (to < last)
    steps[to - first + 1]--;
}

/**
 * laurel_load_count:
 * @windows: (array length=n_windows): when everything is
 * @n_windows: how many
 * @first: the first day
 * @days: (array length=n_days) (out caller-allocates): how much there is on each
 * @n_days: how many days, at least one
 *
 * Counts how much there is to do on each day of a span. What has no date counts
 * on none.
 */
void
laurel_load_count (const LaurelWindow *windows, gsize n_windows, LaurelDay first, LaurelLoad *days,
                   gsize n_days)
{
  g_autofree int *possible = g_new0 (int, n_days);
  g_autofree int *certain = g_new0 (int, n_days);

  g_return_if_fail (first > 0 && n_days > 0);

  for (gsize i = 0; i < n_windows; i++) {
    LaurelWindow window = laurel_window_spread (&windows[i]);

    if (!laurel_window_is_known (&windows[i]) && !windows[i].open_end)
      continue;
    mark (possible, first, n_days, window.es, window.le);
    mark (certain, first, n_days, window.ls, window.ee);
  }

  days[0] = (LaurelLoad) { possible[0], certain[0] };
  for (gsize i = 1; i < n_days; i++) {
    days[i].possible = days[i - 1].possible + possible[i];
    days[i].certain = days[i - 1].certain + certain[i];
  }
}
