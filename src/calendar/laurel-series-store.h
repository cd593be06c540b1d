/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* One of many, as series.make and series.add take it: title, words, place, how
 * sure that is, who carries it out. */
#define LAUREL_SERIES_MEMBER "(sssss)"

/* Those that belong to an activity (x), in order. */
extern const LaurelQuery LAUREL_ACTIVITIES_OF_SERIES;

/* Makes many of one activity: its id, members (xa(sssss)). */
extern const LaurelCommand LAUREL_SERIES_MAKE;

/* Adds more behind those there are: id of the series, members (xa(sssss)). */
extern const LaurelCommand LAUREL_SERIES_ADD;

/* Makes an activity of its own of one of many: its id (x). */
extern const LaurelCommand LAUREL_SERIES_TAKE_OUT;

/* Makes an activity of its own of each: id of the series (x). */
extern const LaurelCommand LAUREL_SERIES_REMOVE;

/* Gives a series the days from its first to its last: id of the series (x). */
extern const LaurelCommand LAUREL_SERIES_FIT;

extern const LaurelRoomCheck LAUREL_SERIES_CHECK;

gboolean laurel_series_follow    (LaurelTxn     *txn,
                                  gint64         activity,
                                  GError       **error);
gboolean laurel_series_forget    (LaurelTxn     *txn,
                                  gint64         series,
                                  GError       **error);
gboolean laurel_series_make_room (LaurelTxn     *txn,
                                  gint64         series,
                                  guint          n,
                                  int           *position,
                                  GError       **error);
GPtrArray *laurel_series_load_members (LaurelTxn       *txn,
                                       gint64           id,
                                       LaurelActivity **series,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
