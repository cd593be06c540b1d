/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-moment.h"

G_BEGIN_DECLS

/**
 * LAUREL_REMINDER_KEPT_DAYS:
 *
 * For how many days somebody who was away is still told.
 */
#define LAUREL_REMINDER_KEPT_DAYS 7

/**
 * LAUREL_REMINDER_MOST_DAYS:
 *
 * So many days before or after, and no more.
 */
#define LAUREL_REMINDER_MOST_DAYS 3660

/**
 * LaurelReminderAnchor:
 * @LAUREL_REMINDER_START: the earliest day on which it can start
 * @LAUREL_REMINDER_END: the latest on which it can end: of a deadline, that day
 *
 * From which day of an activity or a phase a reminder counts.
 */
typedef enum {
  LAUREL_REMINDER_START,
  LAUREL_REMINDER_END,
} LaurelReminderAnchor;

/**
 * LaurelReminderWhen:
 * @anchor: from which day it counts
 * @days: how many days after that day; before it when negative
 *
 * On which day to remind, as people say it: a week before it starts.
 */
typedef struct {
  LaurelReminderAnchor anchor;
  int days;
} LaurelReminderWhen;

/**
 * LaurelReminderState:
 * @LAUREL_REMINDER_WAITING: the day it counts from is not known
 * @LAUREL_REMINDER_OFF: what it is about does not take place
 * @LAUREL_REMINDER_COMING: its moment is still to come
 * @LAUREL_REMINDER_DUE: it is time to remind, if that was not done already
 * @LAUREL_REMINDER_MISSED: it is too late to remind
 * @LAUREL_REMINDER_DONE: somebody has done what it asks for
 *
 * How a reminder stands at some moment.
 */
typedef enum {
  LAUREL_REMINDER_WAITING,
  LAUREL_REMINDER_OFF,
  LAUREL_REMINDER_COMING,
  LAUREL_REMINDER_DUE,
  LAUREL_REMINDER_MISSED,
  LAUREL_REMINDER_DONE,
} LaurelReminderState;

gboolean            laurel_reminder_when_read     (const char                *text,
                                                   LaurelReminderWhen        *when,
                                                   GError                   **error);
char               *laurel_reminder_when_dup_text (const LaurelReminderWhen  *when)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char               *laurel_reminder_when_describe (const LaurelReminderWhen  *when,
                                                   gboolean                   deadline)
                                                   G_GNUC_WARN_UNUSED_RESULT;
LaurelDay           laurel_reminder_when_get_day  (const LaurelReminderWhen  *when,
                                                   LaurelDay                  anchor);
LaurelReminderState laurel_reminder_find_state    (const LaurelReminderWhen  *when,
                                                   LaurelDay                  anchor,
                                                   int                        minute,
                                                   LaurelDay                  done,
                                                   const char                *status,
                                                   LaurelMoment               now);
const char         *laurel_reminder_state_to_string (LaurelReminderState      state);
const char         *laurel_reminder_anchor_to_string (LaurelReminderAnchor    anchor);
LaurelReminderAnchor laurel_reminder_anchor_from_string (const char          *text);

G_END_DECLS
