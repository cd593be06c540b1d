/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The activities of a programme (x), in the plan's own order. */
extern const LaurelQuery LAUREL_ACTIVITIES_OF_PROGRAMME;

/* The activities that the words find (s), over all years, the best first. */
extern const LaurelQuery LAUREL_ACTIVITIES_MATCHING;

/* Adds an activity to a programme, at its end: programme, fields (xa{ss}). */
extern const LaurelCommand LAUREL_ACTIVITY_ADD;

/* Sets fields that are not its date: id, fields (xa{ss}). */
extern const LaurelCommand LAUREL_ACTIVITY_EDIT;

extern const LaurelIndexer LAUREL_ACTIVITY_INDEXER;

LaurelActivity *laurel_activity_load  (LaurelReader  *reader,
                                       gint64         id,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char           *laurel_activity_dup_label (LaurelReader *reader,
                                           GVariant     *args,
                                           const char   *label) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *laurel_activity_list  (LaurelReader  *reader,
                                       gint64         programme,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *laurel_activity_list_of_series (LaurelReader *reader,
                                                gint64        series,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gint64          laurel_activity_insert (LaurelTxn    *txn,
                                        gint64        programme,
                                        const char   *number,
                                        const char   *title,
                                        GError      **error);
gboolean        laurel_activity_set_fields (LaurelTxn  *txn,
                                            gint64      id,
                                            GVariant   *fields,
                                            GError    **error);
gboolean        laurel_activity_check_place_status (const char    *text,
                                                    GError       **error);
gboolean        laurel_activity_check_status (const char    *text,
                                              GError       **error);
gboolean        laurel_activity_check_places (int            least,
                                              int            most,
                                              GError       **error);
gboolean        laurel_activity_check_quota (LaurelReader *reader,
                                             gint64        id,
                                             GError      **error);

G_END_DECLS
