/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-calendar-room.h"

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-shift-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-activity-taking-store.h"
#include "calendar/laurel-agenda-store.h"
#include "calendar/laurel-booking-state-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-free-store.h"
#include "calendar/laurel-history-store.h"
#include "calendar/laurel-holiday-store.h"
#include "calendar/laurel-load-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-reminder-store.h"
#include "calendar/laurel-resource-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-edit-store.h"
#include "calendar/laurel-series-store.h"
#include "calendar/laurel-settle-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "calendar/laurel-standing-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_ACTIVITY_ADD,
  &LAUREL_ACTIVITY_ADD_TAKING,
  &LAUREL_ACTIVITY_CANCEL,
  &LAUREL_ACTIVITY_EDIT,
  &LAUREL_ACTIVITY_MOVE,
  &LAUREL_ACTIVITY_POSTPONE,
  &LAUREL_ACTIVITY_REMOVE,
  &LAUREL_ACTIVITY_SETTLE,
  &LAUREL_ACTIVITY_SET_DAYS,
  &LAUREL_ACTIVITY_SET_WINDOW,
  &LAUREL_ACTIVITY_SHIFT,
  &LAUREL_ACTIVITY_WORD,
  &LAUREL_BOOKING_BOOK,
  &LAUREL_BOOKING_CONFIRM,
  &LAUREL_BOOKING_HOLD,
  &LAUREL_BOOKING_NOTE,
  &LAUREL_BOOKING_RANK,
  &LAUREL_BOOKING_RELEASE,
  &LAUREL_BOOKING_TAKE,
  &LAUREL_HOLIDAYS_IMPORT,
  &LAUREL_HOLIDAYS_REMOVE,
  &LAUREL_PHASE_ADD,
  &LAUREL_PHASE_EDIT,
  &LAUREL_PHASE_REMOVE,
  &LAUREL_PHASE_REORDER,
  &LAUREL_PLANS_IMPORT,
  &LAUREL_PLAN_COPY_TO_YEAR,
  &LAUREL_PLAN_IMPORT,
  &LAUREL_PROGRAMME_ADD,
  &LAUREL_PROGRAMME_EDIT,
  &LAUREL_RELEASE_MAKE,
  &LAUREL_REMINDER_ADD,
  &LAUREL_REMINDER_DO,
  &LAUREL_REMINDER_EDIT,
  &LAUREL_REMINDER_REMOVE,
  &LAUREL_RESOURCE_ADD,
  &LAUREL_RESOURCE_EDIT,
  &LAUREL_RESOURCE_MERGE,
  &LAUREL_RESOURCE_REMOVE,
  &LAUREL_ROLE_ADD,
  &LAUREL_ROLE_ADD_DEFAULT,
  &LAUREL_ROLE_CHANGE,
  &LAUREL_ROLE_REMOVE,
  &LAUREL_ROLE_REORDER,
  &LAUREL_SERIES_ADD,
  &LAUREL_SERIES_EDIT,
  &LAUREL_SERIES_FIT,
  &LAUREL_SERIES_MAKE,
  &LAUREL_SERIES_REMOVE,
  &LAUREL_SERIES_TAKE_OUT,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_ACTIVITIES_MATCHING,
  &LAUREL_ACTIVITIES_OF_PROGRAMME,
  &LAUREL_ACTIVITIES_OF_SERIES,
  &LAUREL_AGENDA,
  &LAUREL_BOOKINGS_BETWEEN,
  &LAUREL_BOOKINGS_DEFEATED_BY,
  &LAUREL_BOOKINGS_OF_ACTIVITY,
  &LAUREL_CHANGES_BETWEEN,
  &LAUREL_CONFLICTS,
  &LAUREL_FREE_DAYS,
  &LAUREL_HISTORY_CHANGES,
  &LAUREL_HISTORY_OF_ACTIVITY,
  &LAUREL_HISTORY_OF_SEASON,
  &LAUREL_HOLIDAYS_BETWEEN,
  &LAUREL_LOAD_BETWEEN,
  &LAUREL_PHASES_OF_ACTIVITY,
  &LAUREL_PHASES_OF_PROGRAMME,
  &LAUREL_PLAN_COPIES,
  &LAUREL_PROGRAMMES_ALL,
  &LAUREL_RELEASES_OF_PROGRAMME,
  &LAUREL_REMINDERS_DUE,
  &LAUREL_REMINDERS_OF_ACTIVITY,
  &LAUREL_REMINDERS_OF_PROGRAMME,
  &LAUREL_RESOURCES_ALL,
  &LAUREL_ROLES_OF_ACTIVITY,
  &LAUREL_ROLES_OF_PARTY,
  &LAUREL_ROLES_OF_PROGRAMME,
  &LAUREL_ROLES_OF_SEASON,
  &LAUREL_SERIES_CHANGED_ALONE,
  &LAUREL_SERIES_KEEPING,
  &LAUREL_SNAPSHOTS_OF_RELEASE,
  &LAUREL_SNAPSHOTS_ON_DAY,
  &LAUREL_STATES_ON_DAY,
  &LAUREL_TO_SETTLE,
  NULL,
};

static const LaurelIndexer *const INDEXERS[] = {
  &LAUREL_ACTIVITY_INDEXER,
  NULL,
};

static const LaurelRoomCheck *const CHECKS[] = {
  &LAUREL_REMINDER_CHECK,
  &LAUREL_SERIES_CHECK,
  NULL,
};

const LaurelRoom LAUREL_CALENDAR_ROOM = {
  .name = "calendar",
  .commands = COMMANDS,
  .queries = QUERIES,
  .indexers = INDEXERS,
  .checks = CHECKS,
};
