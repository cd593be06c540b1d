/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-ics-parser.h"
#include "exchange/laurel-ics-writer.h"
#include "exchange/laurel-season.h"

G_BEGIN_DECLS

gboolean laurel_ics_alarm_waits (const LaurelSeasonReminder *reminder,
                                 const LaurelWindow         *window);
void     laurel_ics_alarm_write (const LaurelSeasonReminder *reminder,
                                 const LaurelWindow         *window,
                                 const char                 *title,
                                 LaurelIcsWriter            *writer);
void     laurel_ics_alarms_read (const LaurelIcsComponent   *event,
                                 GPtrArray                  *reminders);

G_END_DECLS
