/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-history-item.h"
#include "calendar/laurel-history-release.h"

G_BEGIN_DECLS

char *laurel_history_day_dup_text        (LaurelDay             day) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_history_item_dup_source     (LaurelHistoryItem    *self) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_history_release_dup_heading (LaurelHistoryRelease *self) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_history_release_dup_detail  (LaurelHistoryRelease *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
