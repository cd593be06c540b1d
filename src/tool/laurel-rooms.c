/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-rooms.h"

#include "calendar/laurel-calendar-room.h"
#include "documents/laurel-documents-room.h"
#include "judging/laurel-judging-room.h"
#include "logistics/laurel-logistics-room.h"
#include "people/laurel-people-room.h"

const LaurelRoom *const LAUREL_ROOMS[] = {
  &LAUREL_PEOPLE_ROOM,
  &LAUREL_CALENDAR_ROOM,
  &LAUREL_JUDGING_ROOM,
  &LAUREL_LOGISTICS_ROOM,
  &LAUREL_DOCUMENTS_ROOM,
  NULL,
};
