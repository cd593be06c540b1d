/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-timeline-rows.h"

G_BEGIN_DECLS

/**
 * LaurelTimelineTone:
 * @LAUREL_TIMELINE_TONE_CALM: nothing to see to
 * @LAUREL_TIMELINE_TONE_TENTATIVE: not sure yet
 * @LAUREL_TIMELINE_TONE_MISSING: something is missing, or wrong
 *
 * How much words want to be seen. They say so themselves; the colour only helps.
 */
typedef enum {
  LAUREL_TIMELINE_TONE_CALM,
  LAUREL_TIMELINE_TONE_TENTATIVE,
  LAUREL_TIMELINE_TONE_MISSING,
} LaurelTimelineTone;

LaurelWindow  laurel_timeline_row_get_window   (const LaurelTimelineRow *row);
const char   *laurel_timeline_row_get_title    (const LaurelTimelineRow *row);
gboolean      laurel_timeline_row_is_cancelled (const LaurelTimelineRow *row);
G_GNUC_WARN_UNUSED_RESULT
char         *laurel_timeline_row_dup_words    (const LaurelTimelineRow *row,
                                                LaurelTimelineTone      *tone);
G_GNUC_WARN_UNUSED_RESULT
char         *laurel_timeline_row_dup_name     (const LaurelTimelineRow *row);
G_GNUC_WARN_UNUSED_RESULT
char         *laurel_timeline_row_dup_fault    (const LaurelTimelineRow *row,
                                                GPtrArray               *phases);
LaurelConflict *laurel_timeline_row_find_conflict (const LaurelTimelineRow *row);
gboolean      laurel_timeline_phase_is_outside (LaurelActivity          *activity,
                                                LaurelPhase             *phase);

G_GNUC_WARN_UNUSED_RESULT
char         *laurel_timeline_dup_month        (LaurelDay                day,
                                                gboolean                 with_year);
G_GNUC_WARN_UNUSED_RESULT
char         *laurel_timeline_dup_day          (LaurelDay                day);
G_GNUC_WARN_UNUSED_RESULT
char         *laurel_timeline_dup_weekday      (LaurelDay                day);
const char   *laurel_timeline_get_third        (LaurelDay                day);

G_END_DECLS
