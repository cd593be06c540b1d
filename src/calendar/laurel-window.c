/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-window.h"

#include <glib/gi18n-lib.h>

#include "base/laurel-error.h"

static const char *const EXTENTS[] = {
  [LAUREL_EXTENT_WITHIN] = "within",
  [LAUREL_EXTENT_THROUGH] = "through",
  [LAUREL_EXTENT_ON_DEMAND] = "on-demand",
};

/**
 * laurel_window_from_units:
 * @a_first: the first day of the unit of time in which it starts
 * @a_last: the last day of that unit
 * @b_first: the first day of the unit in which it ends; the same unit when
 *   there is one only
 * @b_last: the last day of that unit
 * @min_days: how many days it takes at least
 * @window: (out caller-allocates): the window, all through when there are two
 *   units, else within
 *
 * Makes a window of "from somewhen in A to somewhen in B".
 *
 * Returns: %FALSE with %LAUREL_RULE_ERROR_CONTRADICTION when B is before A, or
 *   @min_days do not fit
 */
gboolean
laurel_window_from_units (LaurelDay a_first, LaurelDay a_last, LaurelDay b_first,
                          LaurelDay b_last, int min_days, LaurelWindow *window, GError **error)
{
  gboolean single = a_first == b_first && a_last == b_last;
  LaurelWindow made = {
    .es = a_first, .ls = a_last, .ee = b_first, .le = b_last,
    .extent = single ? LAUREL_EXTENT_WITHIN : LAUREL_EXTENT_THROUGH,
    .min_days = min_days,
  };

  g_return_val_if_fail (a_first > 0 && a_last > 0 && b_first > 0 && b_last > 0, FALSE);

  if (!laurel_window_check (&made, error))
    return FALSE;

  made.ee = MAX (made.ee, made.es + min_days - 1);
  made.ls = MIN (made.ls, made.le - min_days + 1);
  *window = made;

  return TRUE;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION, message);

  return FALSE;
}

/* An unknown day contradicts nothing. */
static gboolean
is_after (LaurelDay a, LaurelDay b)
{
  return a != 0 && b != 0 && a > b;
}

/**
 * laurel_window_check:
 * @window: a window
 *
 * Checks what holds of every window.
 *
 * Returns: %FALSE with %LAUREL_RULE_ERROR_CONTRADICTION when it does not
 */
gboolean
laurel_window_check (const LaurelWindow *window, GError **error)
{
  g_return_val_if_fail (window != NULL, FALSE);

  if (window->min_days < 1)
    return refuse (error, _("It must take at least one day."));
  if (is_after (window->es, window->ls))
    return refuse (error, _("The earliest start is after the latest start."));
  if (is_after (window->ee, window->le))
    return refuse (error, _("The earliest end is after the latest end."));
  if (is_after (window->es, window->ee) || is_after (window->es, window->le))
    return refuse (error, _("It would end before it starts."));
  if (is_after (window->ls, window->le))
    return refuse (error, _("The latest start is after the latest end."));
  if (window->open_start && (window->es != 0 || window->ls != 0))
    return refuse (error, _("It cannot have both a start and no start."));
  if (window->open_end && (window->ee != 0 || window->le != 0))
    return refuse (error, _("It cannot have both an end and no end."));
  if (window->es != 0 && window->le != 0 && window->min_days > window->le - window->es + 1)
    return refuse (error, _("It takes more days than there are from its start to its end."));
  if (window->min_days > laurel_day_new (9999, 12, 31) - MAX (window->es, 1) + 1)
    return refuse (error, _("Laurel’s calendar ends with the year 9999."));

  return TRUE;
}

/**
 * laurel_window_is_known:
 *
 * Returns: whether anything is known of when it is
 */
gboolean
laurel_window_is_known (const LaurelWindow *window)
{
  return window->es != 0 || window->ls != 0 || window->ee != 0 || window->le != 0;
}

/**
 * laurel_window_is_exact:
 *
 * Returns: whether the days of start and end are both fixed
 */
gboolean
laurel_window_is_exact (const LaurelWindow *window)
{
  return window->es != 0 && window->le != 0 &&
         window->es == window->ls && window->ee == window->le;
}

/**
 * laurel_window_is_deadline:
 *
 * Returns: whether all that is known is a last day
 */
gboolean
laurel_window_is_deadline (const LaurelWindow *window)
{
  return window->es == 0 && window->le != 0;
}

/**
 * laurel_window_is_one_stretch:
 *
 * Whether it starts and ends somewhere in one and the same stretch of days, as
 * "mid-September" does, and "July to October" does not. A single day is one.
 *
 * Returns: whether it is one stretch
 */
gboolean
laurel_window_is_one_stretch (const LaurelWindow *window)
{
  return window->es != 0 && window->le != 0 &&
         window->ee == window->es + window->min_days - 1 &&
         window->ls == window->le - window->min_days + 1;
}

gboolean
laurel_window_equal (const LaurelWindow *a, const LaurelWindow *b)
{
  return a->es == b->es && a->ls == b->ls && a->ee == b->ee && a->le == b->le &&
         a->extent == b->extent && a->min_days == b->min_days &&
         !a->approximate == !b->approximate && !a->open_start == !b->open_start &&
         !a->open_end == !b->open_end;
}

/* Unknown days come after all others. */
static int
compare_days (LaurelDay a, LaurelDay b)
{
  if (a == b)
    return 0;
  if (a == 0 || b == 0)
    return a == 0 ? 1 : -1;

  return a < b ? -1 : 1;
}

/**
 * laurel_window_compare:
 *
 * The order by date: by earliest start, latest end, latest start, each with
 * the unknown last. Who sorts by it breaks ties by the plan's number.
 *
 * Returns: below 0, 0, or above 0
 */
int
laurel_window_compare (const LaurelWindow *a, const LaurelWindow *b)
{
  int order = compare_days (a->es, b->es);

  if (order == 0)
    order = compare_days (a->le, b->le);

  return order != 0 ? order : compare_days (a->ls, b->ls);
}

/**
 * laurel_window_spread:
 * @window: a window of which something is known
 *
 * For counting and comparing, the same window with all four days: what is not
 * known may be any day, and what has no start, or no end, has always been, or
 * goes on for ever. What takes several days starts and ends no later and no
 * earlier than they allow.
 *
 * Returns: the window; its days may be %LAUREL_DAY_NEVER
 */
LaurelWindow
laurel_window_spread (const LaurelWindow *window)
{
  LaurelWindow spread = *window;

  spread.min_days = MAX (window->min_days, 1);
  spread.es = MAX (window->es, 1);
  if (window->le == 0)
    spread.le = LAUREL_DAY_NEVER;
  if (window->ls == 0)
    spread.ls = LAUREL_DAY_NEVER;
  else if (window->le != 0)
    spread.ls = MIN (window->ls, window->le - spread.min_days + 1);
  if (window->es != 0)
    spread.ee = MAX (window->ee, window->es + spread.min_days - 1);
  if (window->open_start || (window->open_end && window->es == 0))
    spread.ls = spread.es;
  if (window->open_start || window->open_end)
    spread.ee = spread.le;

  return spread;
}

/**
 * laurel_extent_to_string:
 *
 * Returns: "within", "through" or "on-demand"
 */
const char *
laurel_extent_to_string (LaurelExtent extent)
{
  g_return_val_if_fail ((gsize) extent < G_N_ELEMENTS (EXTENTS), NULL);

  return EXTENTS[extent];
}

/**
 * laurel_extent_from_string:
 * @text: (nullable): what [func@laurel_extent_to_string] gave
 * @extent: (out): the extent
 *
 * Returns: whether @text is an extent
 */
gboolean
laurel_extent_from_string (const char *text, LaurelExtent *extent)
{
  for (gsize i = 0; i < G_N_ELEMENTS (EXTENTS); i++)
    if (g_strcmp0 (text, EXTENTS[i]) == 0) {
      *extent = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * laurel_extent_read:
 * @text: what somebody gave
 * @extent: (out): the extent
 * @error: return location for an error
 *
 * Returns: whether @text is an extent
 */
gboolean
laurel_extent_read (const char *text, LaurelExtent *extent, GError **error)
{
  if (laurel_extent_from_string (text, extent))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the words in quotes stay as they are. */
               _("“%s” is neither “within” nor “through” nor “on-demand”."), text);
  return FALSE;
}

/**
 * laurel_window_dup_marks:
 *
 * Returns: (nullable): what the four days cannot say, in the words of the command line:
 *   "about open-end"
 */
char *
laurel_window_dup_marks (const LaurelWindow *window)
{
  g_autofree char *marks = g_strconcat (window->approximate ? " about" : "",
                                        window->open_start ? " open-start" : "",
                                        window->open_end ? " open-end" : "", NULL);

  return *marks != '\0' ? g_strdup (marks + 1) : NULL;
}
