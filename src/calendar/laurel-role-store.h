/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-role.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Who does what for an activity (x), in the order printed; when it names
 * nobody, the programme's own. */
extern const LaurelQuery LAUREL_ROLES_OF_ACTIVITY;

/* Who does what for the whole programme (x), in the order printed. */
extern const LaurelQuery LAUREL_ROLES_OF_PROGRAMME;

/* Who does what in a programme (x): for all of it, and for each activity. */
extern const LaurelQuery LAUREL_ROLES_OF_SEASON;

/* What a party (x) does, the latest year first. */
extern const LaurelQuery LAUREL_ROLES_OF_PARTY;

/* Gives an activity's role to a party, at the end: activity, role, kind, name
 * (xsss); the party is made if there is none of that name. */
extern const LaurelCommand LAUREL_ROLE_ADD;

/* The same for a programme: programme, role, kind, name (xsss). */
extern const LaurelCommand LAUREL_ROLE_ADD_DEFAULT;

/* Says what the party does: id, role (xs). */
extern const LaurelCommand LAUREL_ROLE_CHANGE;

/* Puts it before the one that has this position now: id, position (xi). */
extern const LaurelCommand LAUREL_ROLE_REORDER;

extern const LaurelCommand LAUREL_ROLE_REMOVE;

gint64 laurel_role_insert (LaurelTxn   *txn,
                           gint64       programme,
                           gint64       activity,
                           const char  *role,
                           const char  *kind,
                           const char  *name,
                           GError     **error);

G_END_DECLS
