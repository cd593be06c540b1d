/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* In SQL: whether an entry takes no part (any more). */
#define LAUREL_ENTRY_IS_OUT "entry.state IN ('refused', 'withdrawn', 'disqualified')"

/* The entries of a contest (x), by number. */
extern const LaurelQuery LAUREL_ENTRIES_OF_CONTEST;

/* Those of a contest that the words find (xs), the best first. */
extern const LaurelQuery LAUREL_ENTRIES_MATCHING;

/* Takes an entry: contest, title, fields (xsa{ss}). */
extern const LaurelCommand LAUREL_ENTRY_ADD;

/* Sets fields of an entry, with “reason” where a released result has it elsewhere (xa{ss}). */
extern const LaurelCommand LAUREL_ENTRY_EDIT;

/* What the form check came to: ids, state, reason, until (axsss). */
extern const LaurelCommand LAUREL_ENTRIES_CHECK;

/* The entrant takes it back: id, reason (xs). */
extern const LaurelCommand LAUREL_ENTRY_WITHDRAW;

/* It is shut out: id, reason (xs). */
extern const LaurelCommand LAUREL_ENTRY_DISQUALIFY;

/* Gives the entries of a contest numbers by which judges know them: id, key (xs). */
extern const LaurelCommand LAUREL_ENTRIES_BLIND;

extern const LaurelIndexer LAUREL_ENTRY_INDEXER;

GPtrArray   *laurel_entry_list (LaurelReader  *reader,
                                gint64         contest,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_entry_check_move (LaurelReader  *reader,
                                      gint64         id,
                                      GVariant      *fields,
                                      const char    *reason,
                                      GError       **error);
LaurelEntry *laurel_entry_load (LaurelReader  *reader,
                                gint64         id,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
