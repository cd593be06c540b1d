/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-reminder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void     laurel_reminder_notice_show        (GApplication   *application,
                                             const char     *path,
                                             LaurelReminder *reminder);
void     laurel_reminder_notice_withdraw    (GApplication   *application,
                                             gint64          reminder);
gboolean laurel_reminder_notice_can_be_seen (GApplication   *application,
                                             GError        **error);
char    *laurel_reminder_dup_usual_time     (GSettings      *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
