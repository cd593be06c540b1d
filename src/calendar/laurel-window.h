/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

G_BEGIN_DECLS

/**
 * LaurelExtent:
 * @LAUREL_EXTENT_WITHIN: on some day or days within the window
 * @LAUREL_EXTENT_THROUGH: all through it
 * @LAUREL_EXTENT_ON_DEMAND: on request, at any time of it
 *
 * How an activity fills its window. It never changes the four days.
 */
typedef enum {
  LAUREL_EXTENT_WITHIN,
  LAUREL_EXTENT_THROUGH,
  LAUREL_EXTENT_ON_DEMAND,
} LaurelExtent;

/**
 * LaurelWindow:
 * @es: the earliest day it can start, or 0
 * @ls: the latest day it can start, or 0
 * @ee: the earliest day it can end, or 0
 * @le: the latest day it can end, or 0
 * @extent: how it fills the window
 * @min_days: how many days it takes at least; 1 unless said
 * @approximate: "around": the words said so; the days are not widened by it
 * @open_start: it has no start ("..", not "not known")
 * @open_end: it has no end
 *
 * When something in a plan happens, as far as the plan says: four whole days,
 * all inclusive. es ≤ ls, ee ≤ le, es ≤ ee and ls ≤ le, where known. It is
 * exact when es = ls and ee = le. A deadline knows le only; "from X" has no le.
 */
typedef struct {
  LaurelDay es;
  LaurelDay ls;
  LaurelDay ee;
  LaurelDay le;
  LaurelExtent extent;
  int min_days;
  gboolean approximate;
  gboolean open_start;
  gboolean open_end;
} LaurelWindow;

/**
 * LAUREL_WINDOW_UNKNOWN:
 *
 * The window of what has no date yet.
 */
#define LAUREL_WINDOW_UNKNOWN { .min_days = 1 }

/**
 * LAUREL_DAY_NEVER:
 *
 * A day after all others, for counting.
 */
#define LAUREL_DAY_NEVER (G_MAXINT32 / 2)

gboolean     laurel_window_from_units     (LaurelDay            a_first,
                                           LaurelDay            a_last,
                                           LaurelDay            b_first,
                                           LaurelDay            b_last,
                                           int                  min_days,
                                           LaurelWindow        *window,
                                           GError             **error);
gboolean     laurel_window_check          (const LaurelWindow  *window,
                                           GError             **error);
gboolean     laurel_window_is_known       (const LaurelWindow  *window);
gboolean     laurel_window_is_exact       (const LaurelWindow  *window);
gboolean     laurel_window_is_deadline    (const LaurelWindow  *window);
gboolean     laurel_window_is_one_stretch (const LaurelWindow  *window);
gboolean     laurel_window_equal          (const LaurelWindow  *a,
                                           const LaurelWindow  *b);
char        *laurel_window_dup_marks      (const LaurelWindow  *window) G_GNUC_WARN_UNUSED_RESULT;
int          laurel_window_compare        (const LaurelWindow  *a,
                                           const LaurelWindow  *b);
LaurelWindow laurel_window_spread         (const LaurelWindow  *window);

const char  *laurel_extent_to_string      (LaurelExtent         extent);
gboolean     laurel_extent_from_string    (const char          *text,
                                           LaurelExtent        *extent);
gboolean     laurel_extent_read           (const char          *text,
                                           LaurelExtent        *extent,
                                           GError             **error);

G_END_DECLS
