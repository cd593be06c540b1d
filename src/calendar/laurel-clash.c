/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-clash.h"

static gboolean
has_date (const LaurelWindow *window)
{
  return laurel_window_is_known (window) || window->open_end;
}

/**
 * laurel_window_clash:
 * @a: when one thing is
 * @b: when another is
 *
 * Whether two things that need the same can be kept apart. What is on request
 * can always be kept apart from something else; what has no date meets nothing
 * that anybody knows of.
 *
 * Returns: how sure it is that they meet
 */
LaurelClashGrade
laurel_window_clash (const LaurelWindow *a, const LaurelWindow *b)
{
  LaurelWindow one = laurel_window_spread (a);
  LaurelWindow other = laurel_window_spread (b);
  gboolean gives_way = a->extent == LAUREL_EXTENT_ON_DEMAND || b->extent == LAUREL_EXTENT_ON_DEMAND;

  if (!has_date (a) || !has_date (b) || one.es > other.le || other.es > one.le)
    return LAUREL_CLASH_NONE;

  return other.ls <= one.ee && one.ls <= other.ee && !gives_way ? LAUREL_CLASH_CERTAIN
                                                                : LAUREL_CLASH_POSSIBLE;
}

/**
 * laurel_clash_grade_to_string:
 *
 * Returns: "none", "possible" or "certain"
 */
const char *
laurel_clash_grade_to_string (LaurelClashGrade grade)
{
  static const char *const NAMES[] = { "none", "possible", "certain" };

  g_return_val_if_fail ((gsize) grade < G_N_ELEMENTS (NAMES), NULL);

  return NAMES[grade];
}
