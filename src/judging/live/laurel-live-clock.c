/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/live/laurel-live-clock.h"

/* The clock of an entrant before an audience: of moments that are stored, so that it goes on while
 * nobody looks, and stands where it stood when the program comes back. */

/* Longer than a day nobody presents. */
#define MOST_SECONDS (24 * 60 * 60)

/**
 * laurel_live_clock_read:
 * @times: what became of the turn
 * @limits: how long it may take
 * @now: when it is looked at, in seconds since 1970
 *
 * Returns: what the clock says then
 */
LaurelLiveClock
laurel_live_clock_read (const LaurelLiveTimes *times, const LaurelLiveLimits *limits, gint64 now)
{
  LaurelLiveClock self = { .limit = limits->talk };
  gint64 from = times->asked != 0 ? times->asked : times->began;
  gint64 until = times->held != 0 ? times->held : times->ended != 0 ? times->ended : now;

  if (times->asked != 0) {
    self.phase = LAUREL_LIVE_PHASE_QUESTIONS;
    self.limit = limits->questions;
  } else if (times->began != 0) {
    self.phase = LAUREL_LIVE_PHASE_TALK;
  }
  self.stands = from != 0 && times->held != 0 && times->ended == 0;
  self.gone = from != 0 ? MAX (until - from, 0) : 0;
  if (times->ended != 0)
    self.phase = LAUREL_LIVE_PHASE_ENDED;
  if (self.limit > 0 && from != 0)
    self.urgency = self.gone >= self.limit ? LAUREL_LIVE_OVER
                   : self.gone >= self.limit - limits->warning ? LAUREL_LIVE_SOON
                                                               : LAUREL_LIVE_CALM;

  return self;
}

/* Returns: how many seconds are left; less than 0 for what went over the limit */
gint64
laurel_live_clock_get_left (const LaurelLiveClock *self)
{
  return self->limit - self->gone;
}

/* Returns: (transfer full): a time as clocks show it: "8:00", "1:02:03" */
char *
laurel_live_clock_dup_span (gint64 seconds)
{
  gint64 all = ABS (seconds);
  const char *sign = seconds < 0 ? "−" : "";

  if (all >= 3600)
    return g_strdup_printf ("%s%d:%02d:%02d", sign, (int) (all / 3600), (int) (all / 60 % 60),
                            (int) (all % 60));

  return g_strdup_printf ("%s%d:%02d", sign, (int) (all / 60), (int) (all % 60));
}

/* Returns: (transfer full): what is left where there is a limit, or else what has gone */
char *
laurel_live_clock_dup_text (const LaurelLiveClock *self)
{
  return laurel_live_clock_dup_span (self->limit > 0 ? laurel_live_clock_get_left (self)
                                                     : self->gone);
}

/**
 * laurel_live_clock_read_span:
 * @text: a time as people write it: "8", "8:30", "1:00:00"
 * @seconds: (out): how many seconds it is; a number alone is minutes
 *
 * Returns: whether it is one, of a day at most
 */
gboolean
laurel_live_clock_read_span (const char *text, int *seconds)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_auto (GStrv) parts = narrow ? g_strsplit (g_strstrip (narrow), ":", 4) : NULL;
  guint n = parts ? g_strv_length (parts) : 0;
  guint64 all = 0;

  if (n == 0 || n > 3)
    return FALSE;

  for (guint i = 0; i < n; i++) {
    guint64 part;

    if (!g_ascii_string_to_unsigned (parts[i], 10, 0, i == 0 ? MOST_SECONDS : 59, &part, NULL))
      return FALSE;
    all = all * 60 + part;
  }
  if (n == 1)
    all *= 60;
  *seconds = (int) MIN (all, MOST_SECONDS);

  return all <= MOST_SECONDS;
}
