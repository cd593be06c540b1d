/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-programme.h"
#include "store/laurel-store.h"
#include "ui/kit/laurel-zoom.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SESSION (laurel_session_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSession, laurel_session, LAUREL, SESSION, GObject)

LaurelSession   *laurel_session_new            (LaurelStore         *store)
                                                G_GNUC_WARN_UNUSED_RESULT;
LaurelStore     *laurel_session_get_store      (LaurelSession       *self);
LaurelProgramme *laurel_session_get_programme  (LaurelSession       *self);
void             laurel_session_set_programme  (LaurelSession       *self,
                                                LaurelProgramme     *programme);
LaurelActivity  *laurel_session_get_activity   (LaurelSession       *self);
void             laurel_session_set_activity   (LaurelSession       *self,
                                                LaurelActivity      *activity);
LaurelDay        laurel_session_get_today      (LaurelSession       *self);
void             laurel_session_set_zoom       (LaurelSession       *self,
                                                LaurelZoom           zoom);
int              laurel_session_get_first_weekday (LaurelSession    *self);

LaurelRowList   *laurel_session_list_programmes (LaurelSession      *self);
LaurelRowList   *laurel_session_list_activities (LaurelSession      *self);
LaurelRowList   *laurel_session_list_changes   (LaurelSession       *self);
LaurelRowList   *laurel_session_list_releases  (LaurelSession       *self);
LaurelRowList   *laurel_session_list_holidays  (LaurelSession       *self);

void             laurel_session_show           (LaurelSession       *self,
                                                gint64               programme,
                                                gint64               activity);
void             laurel_session_take_newest    (LaurelSession       *self);

void             laurel_session_run_async      (LaurelSession       *self,
                                                const LaurelCommand *command,
                                                GVariant            *args,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);
void             laurel_session_run_watched_async (LaurelSession    *self,
                                                const LaurelCommand *command,
                                                GVariant            *args,
                                                LaurelProgress      *progress,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);
void             laurel_session_undo_async     (LaurelSession       *self,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);
void             laurel_session_redo_async     (LaurelSession       *self,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);
void             laurel_session_revert_async   (LaurelSession       *self,
                                                gint64               entry,
                                                GAsyncReadyCallback  callback,
                                                gpointer             data);
gboolean         laurel_session_run_finish     (LaurelSession       *self,
                                                GAsyncResult        *result,
                                                GError             **error);

G_END_DECLS
