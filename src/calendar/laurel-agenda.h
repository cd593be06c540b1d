/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelAgendaSection:
 * @LAUREL_AGENDA_TODAY: a day that begins or ends today, or a deadline to come
 * @LAUREL_AGENDA_EXACT: on days that are certain
 * @LAUREL_AGENDA_WITHIN: on some day or days within a window
 * @LAUREL_AGENDA_RUNNING: a long time, begun or not, or on request
 * @LAUREL_AGENDA_NO_DATE: has no date yet
 * @LAUREL_AGENDA_OVER: has ended
 *
 * Where something stands in an agenda, in the order of its sections.
 */
typedef enum {
  LAUREL_AGENDA_TODAY,
  LAUREL_AGENDA_EXACT,
  LAUREL_AGENDA_WITHIN,
  LAUREL_AGENDA_RUNNING,
  LAUREL_AGENDA_NO_DATE,
  LAUREL_AGENDA_OVER,
} LaurelAgendaSection;

LaurelAgendaSection  laurel_agenda_find_section (const LaurelWindow  *window,
                                                 LaurelDay            today);
LaurelDay            laurel_agenda_get_day      (const LaurelWindow  *window,
                                                 LaurelAgendaSection  section);
const char          *laurel_agenda_get_label    (LaurelAgendaSection  section);

G_END_DECLS
