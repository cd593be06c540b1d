/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-calendar-room.h"

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-shift-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-snapshot-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_ACTIVITY_ADD,
  &LAUREL_ACTIVITY_CANCEL,
  &LAUREL_ACTIVITY_EDIT,
  &LAUREL_ACTIVITY_MOVE,
  &LAUREL_ACTIVITY_POSTPONE,
  &LAUREL_ACTIVITY_REMOVE,
  &LAUREL_ACTIVITY_SETTLE,
  &LAUREL_ACTIVITY_SET_WINDOW,
  &LAUREL_ACTIVITY_SHIFT,
  &LAUREL_ACTIVITY_WORD,
  &LAUREL_PHASE_ADD,
  &LAUREL_PHASE_EDIT,
  &LAUREL_PHASE_REMOVE,
  &LAUREL_PHASE_REORDER,
  &LAUREL_PLAN_IMPORT,
  &LAUREL_PLANS_IMPORT,
  &LAUREL_PROGRAMME_ADD,
  &LAUREL_PROGRAMME_EDIT,
  &LAUREL_RELEASE_MAKE,
  &LAUREL_ROLE_ADD,
  &LAUREL_ROLE_ADD_DEFAULT,
  &LAUREL_ROLE_CHANGE,
  &LAUREL_ROLE_REMOVE,
  &LAUREL_ROLE_REORDER,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_ACTIVITIES_MATCHING,
  &LAUREL_ACTIVITIES_OF_PROGRAMME,
  &LAUREL_CHANGES_BETWEEN,
  &LAUREL_PHASES_OF_ACTIVITY,
  &LAUREL_PHASES_OF_PROGRAMME,
  &LAUREL_PROGRAMMES_ALL,
  &LAUREL_RELEASES_OF_PROGRAMME,
  &LAUREL_ROLES_OF_ACTIVITY,
  &LAUREL_ROLES_OF_PARTY,
  &LAUREL_ROLES_OF_PROGRAMME,
  &LAUREL_ROLES_OF_SEASON,
  &LAUREL_SNAPSHOTS_OF_RELEASE,
  NULL,
};

static const LaurelIndexer *const INDEXERS[] = {
  &LAUREL_ACTIVITY_INDEXER,
  NULL,
};

const LaurelRoom LAUREL_CALENDAR_ROOM = {
  .name = "calendar",
  .commands = COMMANDS,
  .queries = QUERIES,
  .indexers = INDEXERS,
};
