/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-release.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_HISTORY_RELEASE (laurel_history_release_get_type ())
G_DECLARE_FINAL_TYPE (LaurelHistoryRelease, laurel_history_release, LAUREL, HISTORY_RELEASE,
                      LaurelRow)

/**
 * LaurelHistoryCount:
 * @activities: how many it announced, changed or not
 * @changed: how many of them it changed, with those that are gone
 * @announced: of these, how many for the first time, or again
 * @moved: how many in date or place
 * @off: how many were cancelled, postponed or taken out
 * @edited: how many in anything else
 *
 * What a release changed; an activity may be counted as moved and as edited.
 */
typedef struct {
  int activities;
  int changed;
  int announced;
  int moved;
  int off;
  int edited;
} LaurelHistoryCount;

LaurelHistoryRelease *laurel_history_release_new            (LaurelRelease            *release,
                                                             const LaurelHistoryCount *count)
                                                             G_GNUC_WARN_UNUSED_RESULT;

int                   laurel_history_release_get_number     (LaurelHistoryRelease     *self);
const char           *laurel_history_release_get_title      (LaurelHistoryRelease     *self);
LaurelDay             laurel_history_release_get_day        (LaurelHistoryRelease     *self);
const char           *laurel_history_release_get_notice     (LaurelHistoryRelease     *self);
const char           *laurel_history_release_get_reason     (LaurelHistoryRelease     *self);
const char           *laurel_history_release_get_actor      (LaurelHistoryRelease     *self);
int                   laurel_history_release_get_activities (LaurelHistoryRelease     *self);
int                   laurel_history_release_get_changed    (LaurelHistoryRelease     *self);
const char           *laurel_history_release_get_words      (LaurelHistoryRelease     *self);

G_END_DECLS
