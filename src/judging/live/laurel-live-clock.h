/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelLiveLimits:
 * @talk: how many seconds a presentation may take, or 0 for as many as it takes
 * @questions: how many seconds questions may take after it, likewise
 * @warning: how many seconds before the end of either it is told
 */
typedef struct {
  int talk;
  int questions;
  int warning;
} LaurelLiveLimits;

/**
 * LaurelLiveTimes:
 * @called: when an entrant was called up
 * @began: when the presentation began
 * @asked: when questions began
 * @held: since when the clock stands still
 * @ended: when the turn was over
 *
 * What became of a turn, in seconds since 1970; 0 for what has not happened. Whoever lets a clock
 * that stood still go on moves its beginning by as much.
 */
typedef struct {
  gint64 called;
  gint64 began;
  gint64 asked;
  gint64 held;
  gint64 ended;
} LaurelLiveTimes;

/**
 * LaurelLivePhase:
 * @LAUREL_LIVE_PHASE_WAITING: not called up yet, or not begun
 * @LAUREL_LIVE_PHASE_TALK: presents
 * @LAUREL_LIVE_PHASE_QUESTIONS: answers
 * @LAUREL_LIVE_PHASE_ENDED: is over
 */
typedef enum {
  LAUREL_LIVE_PHASE_WAITING,
  LAUREL_LIVE_PHASE_TALK,
  LAUREL_LIVE_PHASE_QUESTIONS,
  LAUREL_LIVE_PHASE_ENDED,
} LaurelLivePhase;

/**
 * LaurelLiveUrgency:
 * @LAUREL_LIVE_CALM: there is time
 * @LAUREL_LIVE_SOON: it is nearly up
 * @LAUREL_LIVE_OVER: it is up
 */
typedef enum {
  LAUREL_LIVE_CALM,
  LAUREL_LIVE_SOON,
  LAUREL_LIVE_OVER,
} LaurelLiveUrgency;

/**
 * LaurelLiveClock:
 * @phase: what goes on
 * @urgency: how much time there is for it
 * @stands: whether the clock stands still
 * @limit: how many seconds there are for it in all, or 0 for as many as it takes
 * @gone: how many have gone
 */
typedef struct {
  LaurelLivePhase phase;
  LaurelLiveUrgency urgency;
  gboolean stands;
  int limit;
  gint64 gone;
} LaurelLiveClock;

LaurelLiveClock laurel_live_clock_read     (const LaurelLiveTimes  *times,
                                            const LaurelLiveLimits *limits,
                                            gint64                  now);
gint64          laurel_live_clock_get_left (const LaurelLiveClock  *self);
char           *laurel_live_clock_dup_text (const LaurelLiveClock  *self)
  G_GNUC_WARN_UNUSED_RESULT;
char           *laurel_live_clock_dup_span (gint64                  seconds)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean        laurel_live_clock_read_span (const char            *text,
                                            int                    *seconds);

G_END_DECLS
