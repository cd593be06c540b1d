/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-history-item.h"
#include "calendar/laurel-history-release.h"

G_BEGIN_DECLS

/**
 * LaurelHistoryPlan:
 * @release: a release
 * @snapshots: (element-type LaurelSnapshot): what it said, of all or of some
 *
 * A plan as it was announced.
 */
typedef struct {
  LaurelRelease *release;
  GPtrArray *snapshots;
} LaurelHistoryPlan;

/**
 * LaurelHistoryDayFunc:
 * @releases: some releases, as the caller has them
 * @position: of one of them
 *
 * Returns: the day of that one
 */
typedef LaurelDay (*LaurelHistoryDayFunc) (gpointer releases,
                                           guint    position);

int            laurel_history_find         (gpointer                  releases,
                                            guint                     n_releases,
                                            LaurelHistoryDayFunc      get_day,
                                            LaurelDay                 day);
LaurelRelease *laurel_history_find_release (GPtrArray                *releases,
                                            LaurelDay                 day);
GPtrArray     *laurel_history_tell         (const LaurelHistoryPlan  *plans,
                                            gsize                     n_plans,
                                            const char               *language,
                                            int                       year,
                                            const LaurelDateHabits   *habits)
                                            G_GNUC_WARN_UNUSED_RESULT;
void           laurel_history_count        (GPtrArray                *items,
                                            int                       release,
                                            LaurelHistoryCount       *count);
char          *laurel_history_dup_when     (LaurelSnapshot           *snapshot,
                                            const char               *language,
                                            int                       year,
                                            const LaurelDateHabits   *habits)
                                            G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_history_dup_when_and_where
                                            (LaurelSnapshot           *snapshot,
                                             const char               *language,
                                             int                       year,
                                             const LaurelDateHabits   *habits)
                                             G_GNUC_WARN_UNUSED_RESULT;
void           laurel_history_dup_dates    (LaurelSnapshot           *was,
                                             LaurelSnapshot           *now,
                                             const char               *language,
                                             int                       year,
                                             const LaurelDateHabits   *habits,
                                             char                    **old,
                                             char                    **new_text);
char          *laurel_history_dup_words    (const LaurelTold         *told)
                                            G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_history_dup_count    (const LaurelHistoryCount *count)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
