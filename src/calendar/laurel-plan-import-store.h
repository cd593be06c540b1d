/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-booking-import-store.h"
#include "calendar/laurel-reminder-import-store.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* A row of an import: activity (0: a new one), what to take ("new", "moved",
 * "edited", "both", "gone"), (number, title, cell as written), (date words, the
 * four days, extent, least days, flags), (place, its status, modality), content,
 * (least, most places), phases (title, words, place,
 * free days before it), roles (role, kind, name), (status, its reason, the number
 * of what it belongs to, or ""), what it takes, of what it reminds, what calendars call
 * it, or "". The flags are 1 for about, 2 for an open start, 4 for an open end; an empty
 * status is what follows: planned for a new one, and for what was cancelled and is in
 * the file again. */
#define LAUREL_PLAN_IMPORT_ROW "(xs(sss)(ssssssii)(sss)s(ii)a(sssi)a(sss)(sss)" \
  LAUREL_BOOKING_IMPORT_ROWS LAUREL_REMINDER_IMPORT_ROWS "s)"

/* Takes a plan in, as one entry of the journal: programme (0: a new one), its
 * title, year, language, note, the name of the file, the rows; and for a new one
 * (issuer, habits), which may be empty, and who organises all of it. */
#define LAUREL_PLAN_IMPORT_ARGS "(xsisssa" LAUREL_PLAN_IMPORT_ROW "(ss)a(sss))"

/* Takes several plans in, as one entry: an array of the arguments of the other. */
#define LAUREL_PLANS_IMPORT_ARGS "(a" LAUREL_PLAN_IMPORT_ARGS ")"

extern const LaurelCommand LAUREL_PLAN_IMPORT;
extern const LaurelCommand LAUREL_PLANS_IMPORT;

G_END_DECLS
