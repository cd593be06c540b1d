/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-release.h"
#include "calendar/laurel-snapshot.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_HISTORY_ITEM (laurel_history_item_get_type ())
G_DECLARE_FINAL_TYPE (LaurelHistoryItem, laurel_history_item, LAUREL, HISTORY_ITEM, LaurelRow)

/**
 * LaurelTold:
 * @what: "announced", "moved" …: see laurel_history_dup_words()
 * @old: (nullable): what was said before
 * @now: (nullable): what was said then
 * @why: (nullable): why
 * @outside: whether a date left the window that was announced before
 *
 * What a release said of an activity, but not yet of which.
 */
typedef struct {
  const char *what;
  const char *old;
  const char *now;
  const char *why;
  gboolean outside;
} LaurelTold;

LaurelHistoryItem *laurel_history_item_new             (gint64             id,
                                                        LaurelRelease     *release,
                                                        LaurelSnapshot    *snapshot,
                                                        const LaurelTold  *told)
                                                        G_GNUC_WARN_UNUSED_RESULT;

int                laurel_history_item_get_release     (LaurelHistoryItem *self);
LaurelDay          laurel_history_item_get_day         (LaurelHistoryItem *self);
gint64             laurel_history_item_get_activity_id (LaurelHistoryItem *self);
const char        *laurel_history_item_get_number      (LaurelHistoryItem *self);
const char        *laurel_history_item_get_title       (LaurelHistoryItem *self);
const char        *laurel_history_item_get_what        (LaurelHistoryItem *self);
const char        *laurel_history_item_get_old         (LaurelHistoryItem *self);
const char        *laurel_history_item_get_new         (LaurelHistoryItem *self);
gboolean           laurel_history_item_get_outside     (LaurelHistoryItem *self);
const char        *laurel_history_item_get_words       (LaurelHistoryItem *self);
const char        *laurel_history_item_get_why         (LaurelHistoryItem *self);
const char        *laurel_history_item_get_who         (LaurelHistoryItem *self);
const char        *laurel_history_item_get_notice      (LaurelHistoryItem *self);

G_END_DECLS
