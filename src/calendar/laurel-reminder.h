/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-reminder-rule.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_REMINDER (laurel_reminder_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReminder, laurel_reminder, LAUREL, REMINDER, LaurelRow)

LaurelReminder     *laurel_reminder_new_read        (LaurelStatement *row)
                                                     G_GNUC_WARN_UNUSED_RESULT;
gint64              laurel_reminder_get_activity_id (LaurelReminder  *self);
gint64              laurel_reminder_get_programme_id (LaurelReminder *self);
const char         *laurel_reminder_get_activity    (LaurelReminder  *self);
const char         *laurel_reminder_get_title       (LaurelReminder  *self);
gint64              laurel_reminder_get_phase_id    (LaurelReminder  *self);
const char         *laurel_reminder_get_phase       (LaurelReminder  *self);
LaurelReminderWhen  laurel_reminder_get_when        (LaurelReminder  *self);
int                 laurel_reminder_get_minute      (LaurelReminder  *self);
const char         *laurel_reminder_get_words       (LaurelReminder  *self);
const char         *laurel_reminder_get_date_words  (LaurelReminder  *self);
LaurelDay           laurel_reminder_get_day         (LaurelReminder  *self);
LaurelMoment        laurel_reminder_get_moment      (LaurelReminder  *self);
LaurelDay           laurel_reminder_get_done        (LaurelReminder  *self);
LaurelReminderState laurel_reminder_get_state       (LaurelReminder  *self,
                                                     LaurelMoment     now);
char               *laurel_reminder_describe        (LaurelReminder  *self)
                                                     G_GNUC_WARN_UNUSED_RESULT;
char               *laurel_reminder_dup_body        (LaurelReminder  *self)
                                                     G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
