/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry-person.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* A person of an entry: name, role, organisation. */
#define LAUREL_ENTRY_PERSON_ROW "(sss)"

/* Who made an entry (x), in order. */
extern const LaurelQuery LAUREL_PERSONS_OF_ENTRY;

/* Says who made an entry, in order: id, name, role and organisation of each (xa(sss)). */
extern const LaurelCommand LAUREL_ENTRY_SET_PERSONS;

gboolean laurel_entry_persons_set (LaurelTxn  *txn,
                                   gint64      entry,
                                   GVariant   *persons,
                                   GError    **error);

G_END_DECLS
