/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-history-item.h"
#include "calendar/laurel-history-release.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What each release of a season said of each activity (x), the first first. */
extern const LaurelQuery LAUREL_HISTORY_CHANGES;

/* What was announced of an activity (x), the first first; also of one that is gone. */
extern const LaurelQuery LAUREL_HISTORY_OF_ACTIVITY;

/* The releases of a season (x), and how much each changed, the first first. */
extern const LaurelQuery LAUREL_HISTORY_OF_SEASON;

GPtrArray *laurel_history_load          (LaurelReader  *reader,
                                         gint64         programme,
                                         gint64         activity,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     laurel_history_find_activity (LaurelReader  *reader,
                                         gint64         programme,
                                         const char    *number,
                                         GError       **error);

G_END_DECLS
