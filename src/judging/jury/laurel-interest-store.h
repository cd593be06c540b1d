/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "judging/jury/laurel-interest-hint.h"
#include "judging/jury/laurel-interest.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelInterestPair:
 * @judge: a judge
 * @entry: an entry
 * @kind: why they must not meet
 */
typedef struct {
  gint64 judge;
  gint64 entry;
  char *kind;
} LaurelInterestPair;

/* What is known of the judges of a contest (x). */
extern const LaurelQuery LAUREL_INTERESTS_OF_CONTEST;

/* What the records suggest of the judges of a contest (x). */
extern const LaurelQuery LAUREL_INTEREST_HINTS_OF_CONTEST;

/* Notes an interest: expert, entry or 0, party or 0, kind, source, day, until, note (xxxsssss). */
extern const LaurelCommand LAUREL_INTEREST_ADD;

/* Sets fields of an interest (xa{ss}). */
extern const LaurelCommand LAUREL_INTEREST_EDIT;

/* Takes out what was never true (x). */
extern const LaurelCommand LAUREL_INTEREST_REMOVE;

/* Says that there is none: expert, entry, kind, why (xxss). */
extern const LaurelCommand LAUREL_INTEREST_DISMISS;

GArray  *laurel_interest_list_pairs   (LaurelReader  *reader,
                                       gint64         contest,
                                       LaurelDay      day,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64   laurel_interest_count_sheets (LaurelReader  *reader,
                                       gint64         contest,
                                       LaurelDay      day,
                                       GError       **error);
gboolean laurel_interest_check_marked (LaurelReader  *reader,
                                       gint64         contest,
                                       gint64         stage,
                                       const gint64  *sections,
                                       GError       **error);
gboolean laurel_interest_check        (LaurelReader  *reader,
                                       gint64         contest,
                                       gint64         judge,
                                       gint64         entry,
                                       GError       **error);

G_END_DECLS
