/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-reminder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelReminderNotice:
 * @application: who shows it
 * @path: the library
 * @file_id: of the library
 * @now: now
 *
 * Where and when somebody is reminded.
 */
typedef struct {
  GApplication *application;
  const char *path;
  const char *file_id;
  LaurelMoment now;
} LaurelReminderNotice;

gboolean laurel_reminder_notice_show      (const LaurelReminderNotice  *self,
                                           LaurelReminder              *reminder,
                                           gboolean                    *shown,
                                           GError                     **error);
gboolean laurel_reminder_notice_can_be_seen (GApplication              *application,
                                           GError                     **error);
char    *laurel_reminder_dup_usual_time   (GSettings                   *settings)
                                           G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
