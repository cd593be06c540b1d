/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-reminder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelReminderTelling:
 *
 * What is to be told of a library on the desktop, and what is to be taken back. It is
 * read where the library is, claimed where nobody waits, and shown by the program;
 * one thread after another has it.
 */
typedef struct _LaurelReminderTelling LaurelReminderTelling;

LaurelReminderTelling *laurel_reminder_telling_read  (LaurelReader           *reader,
                                                      LaurelMoment            until,
                                                      GError                **error)
                                                      G_GNUC_WARN_UNUSED_RESULT;
gboolean               laurel_reminder_telling_claim (LaurelReminderTelling  *self,
                                                      gboolean                tell,
                                                      GError                **error);
void                   laurel_reminder_telling_show  (LaurelReminderTelling  *self,
                                                      GApplication           *application,
                                                      const char             *path);
gboolean               laurel_reminder_telling_is_empty (LaurelReminderTelling *self);
GPtrArray             *laurel_reminder_telling_list_taken (LaurelReminderTelling *self)
                                                      G_GNUC_WARN_UNUSED_RESULT;
void                   laurel_reminder_telling_free  (LaurelReminderTelling  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelReminderTelling, laurel_reminder_telling_free)

G_END_DECLS
