/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-agenda.h"
#include "calendar/laurel-phase.h"
#include "calendar/laurel-reminder.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_AGENDA_ITEM (laurel_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAgendaItem, laurel_agenda_item, LAUREL, AGENDA_ITEM, LaurelRow)

LaurelAgendaItem *laurel_agenda_item_new_head        (LaurelAgendaSection  section);
LaurelAgendaItem *laurel_agenda_item_new             (LaurelActivity      *activity,
                                                      LaurelPhase         *phase,
                                                      LaurelAgendaSection  section,
                                                      gboolean             first,
                                                      gboolean             last);
LaurelAgendaItem *laurel_agenda_item_new_reminder    (LaurelReminder      *reminder,
                                                      LaurelActivity      *activity,
                                                      LaurelDay            today,
                                                      gboolean             first,
                                                      gboolean             last);
gboolean          laurel_agenda_item_is_reminder     (LaurelAgendaItem    *self);
gint64            laurel_agenda_item_get_reminder_id (LaurelAgendaItem    *self);
gint64            laurel_agenda_item_get_activity_id (LaurelAgendaItem    *self);

G_END_DECLS
