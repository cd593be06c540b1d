/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-snapshot.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* A plan as the draft has it now (release 0), or as a release announced it:
 * programme, number of the release (xi). */
extern const LaurelQuery LAUREL_SNAPSHOTS_OF_RELEASE;

/* What was announced last by a day: programme, day (xs); nothing before the first
 * release. */
extern const LaurelQuery LAUREL_SNAPSHOTS_ON_DAY;

GPtrArray *laurel_snapshots_load (LaurelReader  *reader,
                                  gint64         programme,
                                  int            release,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_snapshots_load_activity (LaurelReader  *reader,
                                           gint64         programme,
                                           int            release,
                                           gint64         activity,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_snapshots_take (LaurelTxn     *txn,
                                  gint64         programme,
                                  gint64         release,
                                  GError       **error);

G_END_DECLS
