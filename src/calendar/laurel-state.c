/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-state.h"

#include <glib/gi18n-lib.h>

/* How long before its earliest start something has to be settled. */
#define DAYS_TO_SETTLE 30

static const struct {
  const char *name;
  const char *label;
} STATES[] = {
  [LAUREL_STATE_UNKNOWN] = { "unknown", N_("No date") },
  [LAUREL_STATE_UPCOMING] = { "upcoming", N_("Upcoming") },
  [LAUREL_STATE_MAY_HAVE_BEGUN] = { "may-have-begun", N_("May have begun") },
  [LAUREL_STATE_UNDER_WAY] = { "under-way", N_("Under way") },
  [LAUREL_STATE_MAY_BE_NOW] = { "may-be-now", N_("May be now") },
  [LAUREL_STATE_MAY_HAVE_ENDED] = { "may-have-ended", N_("May have ended") },
  [LAUREL_STATE_OVER] = { "over", N_("Over") },
};

/**
 * laurel_window_get_state:
 * @window: a window
 * @day: a day
 *
 * What is not known about a start or an end may be any day; what has no start,
 * or no end, is under way before its end, or after its start.
 *
 * Returns: what is known on that day
 */
LaurelState
laurel_window_get_state (const LaurelWindow *window, LaurelDay day)
{
  LaurelDay es = window->es;
  LaurelDay le = window->le != 0 ? window->le : G_MAXINT32;
  LaurelDay ls = window->ls != 0 ? window->ls : G_MAXINT32;
  LaurelDay ee = window->ee;

  g_return_val_if_fail (day > 0, LAUREL_STATE_UNKNOWN);

  if (!laurel_window_is_known (window) && !window->open_end)
    return LAUREL_STATE_UNKNOWN;
  if (window->open_start || (window->open_end && window->es == 0))
    ls = 0;
  if (window->open_start || window->open_end)
    ee = le;

  if (day < es)
    return LAUREL_STATE_UPCOMING;
  if (day > le)
    return LAUREL_STATE_OVER;
  if (day >= ls && day <= ee)
    return LAUREL_STATE_UNDER_WAY;
  if (day < ls && day <= ee)
    return LAUREL_STATE_MAY_HAVE_BEGUN;
  if (day > ee && day >= ls)
    return LAUREL_STATE_MAY_HAVE_ENDED;

  return LAUREL_STATE_MAY_BE_NOW;
}

/**
 * laurel_state_to_string:
 *
 * Returns: the state's name for programs: "may-be-now"
 */
const char *
laurel_state_to_string (LaurelState state)
{
  g_return_val_if_fail ((gsize) state < G_N_ELEMENTS (STATES), NULL);

  return STATES[state].name;
}

/**
 * laurel_state_get_label:
 *
 * Returns: the state for people, translated
 */
const char *
laurel_state_get_label (LaurelState state)
{
  g_return_val_if_fail ((gsize) state < G_N_ELEMENTS (STATES), NULL);

  return _(STATES[state].label);
}

/**
 * laurel_window_needs_settling:
 * @window: a window
 * @place_status: how sure the place is
 * @today: today
 *
 * Returns: whether its date or place is still open, and it is not over, and it
 *   could begin within thirty days or it is not known when
 */
gboolean
laurel_window_needs_settling (const LaurelWindow *window, LaurelPlaceStatus place_status,
                              LaurelDay today)
{
  gboolean is_open = !laurel_window_is_exact (window) ||
                     place_status == LAUREL_PLACE_TENTATIVE || place_status == LAUREL_PLACE_TBD;

  return is_open && laurel_window_get_state (window, today) != LAUREL_STATE_OVER &&
         (window->es == 0 || window->es <= today + DAYS_TO_SETTLE);
}
