/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-reminder.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_REMINDERS_DUE;
extern const LaurelQuery LAUREL_REMINDERS_OF_ACTIVITY;
extern const LaurelQuery LAUREL_REMINDERS_OF_PROGRAMME;

extern const LaurelCommand LAUREL_REMINDER_ADD;
extern const LaurelCommand LAUREL_REMINDER_DO;
extern const LaurelCommand LAUREL_REMINDER_EDIT;
extern const LaurelCommand LAUREL_REMINDER_REMOVE;

extern const LaurelRoomCheck LAUREL_REMINDER_CHECK;

gboolean laurel_reminder_copy_all (LaurelTxn  *txn,
                                   gint64      from_activity,
                                   gint64      from_phase,
                                   gint64      to_activity,
                                   gint64      to_phase,
                                   int         from_year,
                                   int         to_year,
                                   GError    **error);

G_END_DECLS
