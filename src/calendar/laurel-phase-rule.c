/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-phase-rule.h"

#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

#include "base/laurel-error.h"

/* The earliest end, also where only the earliest start is known; or 0. */
static LaurelDay
get_earliest_end (const LaurelWindow *window)
{
  LaurelDay least = window->es != 0 ? window->es + window->min_days - 1 : 0;

  return MAX (window->ee, least);
}

/* The latest start, also where only the latest end is known; or 0. */
static LaurelDay
get_latest_start (const LaurelWindow *window)
{
  LaurelDay most = window->le != 0 ? window->le - window->min_days + 1 : 0;

  if (window->ls == 0 || most == 0)
    return MAX (window->ls, most);

  return MIN (window->ls, most);
}

/* What comes before it keeps a step from starting too early. */
static void
push_later (const LaurelWindow *before, int gap, LaurelWindow *window)
{
  LaurelDay end = get_earliest_end (before);
  LaurelDay es = end != 0 ? end + 1 + gap : 0;

  if (es <= window->es)
    return;

  window->es = es;
  window->open_start = FALSE;
  window->ee = get_earliest_end (window);
  if (window->le != 0)
    window->ls = get_latest_start (window);
  if (window->es != 0)
    window->ee = get_earliest_end (window);
}

/* What comes after it keeps a step from ending too late. */
static void
push_earlier (const LaurelWindow *after, int gap, LaurelWindow *window)
{
  LaurelDay start = get_latest_start (after);
  LaurelDay le = start != 0 ? start - 1 - gap : 0;

  if (start == 0 || (window->le != 0 && le >= window->le))
    return;

  window->le = le;
  window->open_end = FALSE;
  window->ls = get_latest_start (window);
  if (window->es != 0)
    window->ee = get_earliest_end (window);
}

static gboolean
is_possible (const LaurelWindow *window)
{
  LaurelWindow closed = *window;

  closed.open_start = closed.open_end = FALSE;

  return laurel_window_check (&closed, NULL);
}

/* Narrows until nothing changes any more: there and back is enough, since the
 * earliest days only depend on what is before, and the latest on what is
 * after. */
static gboolean
narrow (LaurelWindow *windows, const int *gaps, guint n)
{
  for (guint i = 1; i < n; i++)
    push_later (&windows[i - 1], gaps[i], &windows[i]);
  for (guint i = n; i-- > 1;)
    push_earlier (&windows[i], gaps[i], &windows[i - 1]);

  for (guint i = 0; i < n; i++)
    if (!is_possible (&windows[i]))
      return FALSE;

  return TRUE;
}

static gboolean
narrow_steps (const LaurelPhaseStep *steps, guint n, LaurelWindow *windows)
{
  g_autofree int *gaps = g_new (int, n);

  for (guint i = 0; i < n; i++) {
    windows[i] = steps[i].window;
    gaps[i] = steps[i].gap;
  }

  return narrow (windows, gaps, n);
}

/* The shortest run of steps that does not fit by itself: that is the reason. */
static char *
dup_chain (const LaurelPhaseStep *steps, guint n)
{
  g_autofree LaurelWindow *windows = g_new (LaurelWindow, n);

  for (guint length = 1; length <= n; length++)
    for (guint from = 0; from + length <= n; from++) {
      g_autoptr (GString) chain = NULL;

      if (narrow_steps (steps + from, length, windows))
        continue;
      chain = g_string_new (steps[from].title);
      for (guint i = 1; i < length; i++)
        g_string_append_printf (chain, " → %s", steps[from + i].title);
      return g_string_free (g_steal_pointer (&chain), FALSE);
    }

  g_assert_not_reached ();
}

/**
 * laurel_phase_steps_propagate:
 * @steps: (array length=n_steps) (inout): the phases of an activity, in order
 * @n_steps: how many there are
 * @error: return location for an error
 *
 * Narrows the windows of phases by what is known of those before and after
 * them: each begins when the one before it has ended and the gap is over.
 *
 * Returns: %FALSE with %LAUREL_RULE_ERROR_CONTRADICTION, and @steps unchanged,
 *   when they do not fit one after another; the message tells which
 */
gboolean
laurel_phase_steps_propagate (LaurelPhaseStep *steps, guint n_steps, GError **error)
{
  g_autofree LaurelWindow *windows = g_new (LaurelWindow, MAX (n_steps, 1));

  if (!narrow_steps (steps, n_steps, windows)) {
    g_autofree char *chain = dup_chain (steps, n_steps);

    /* Translators: %s are the names of phases with arrows between them. */
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 _("These phases do not fit one after another: %s."), chain);
    return FALSE;
  }
  for (guint i = 0; i < n_steps; i++)
    steps[i].window = windows[i];

  return TRUE;
}

/**
 * laurel_phase_get_outside:
 * @phase: the window of a phase
 * @activity: the window of its activity
 * @before: (out): how many days it can start before the activity; 0 if it cannot
 * @after: (out): how many days it can end after the activity; 0 if it cannot
 *
 * Finds out whether a phase lies outside its activity.
 */
void
laurel_phase_get_outside (const LaurelWindow *phase, const LaurelWindow *activity, int *before,
                          int *after)
{
  *before = phase->es != 0 && activity->es != 0 ? MAX (activity->es - phase->es, 0) : 0;
  *after = phase->le != 0 && activity->le != 0 ? MAX (phase->le - activity->le, 0) : 0;
}

/**
 * laurel_phase_dup_warning:
 * @title: what the phase is called, or its words
 * @phase: the window of a phase
 * @activity: the window of its activity
 *
 * Returns: (transfer full) (nullable): that the phase lies outside its
 *   activity, in a sentence, translated; %NULL when it does not
 */
char *
laurel_phase_dup_warning (const char *title, const LaurelWindow *phase,
                          const LaurelWindow *activity)
{
  int before, after;

  laurel_phase_get_outside (phase, activity, &before, &after);
  if (after > 0)
    /* Translators: %s is a phase, such as “Review”. */
    return laurel_quote (g_dngettext (GETTEXT_PACKAGE,
                                      "“%s” can end %d day after its activity.",
                                      "“%s” can end %d days after its activity.", after),
                         title, after);
  if (before > 0)
    /* Translators: %s is a phase, such as “Review”. */
    return laurel_quote (g_dngettext (GETTEXT_PACKAGE,
                                      "“%s” can start %d day before its activity.",
                                      "“%s” can start %d days before its activity.", before),
                         title, before);

  return NULL;
}
