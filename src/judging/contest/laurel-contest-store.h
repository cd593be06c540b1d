/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The contests of a programme (x), or of all (0), by activity. */
extern const LaurelQuery LAUREL_CONTESTS_OF_PROGRAMME;

/* The contests of an activity (x). */
extern const LaurelQuery LAUREL_CONTESTS_OF_ACTIVITY;

/* Opens a contest for an activity: activity, title, fields (xsa{ss}). */
extern const LaurelCommand LAUREL_CONTEST_ADD;

/* Notes what the headings of lists that come in mean: contest, JSON (xs). */
extern const LaurelCommand LAUREL_CONTEST_COLUMNS;

/* Sets fields of a contest (xa{ss}). */
extern const LaurelCommand LAUREL_CONTEST_EDIT;

/* Opens, extends or closes the call: contest, which, the last day or "" (xss). */
extern const LaurelCommand LAUREL_CONTEST_CALL;

/* Takes out a contest that nobody entered (x). */
extern const LaurelCommand LAUREL_CONTEST_REMOVE;

extern const LaurelIndexer LAUREL_CONTEST_INDEXER;

LaurelContest *laurel_contest_load      (LaurelReader  *reader,
                                         gint64         id,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelContest *laurel_contest_find      (LaurelReader  *reader,
                                         const char    *name,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       laurel_contest_check_flag (const char  *text,
                                          GError     **error);
gboolean       laurel_contest_remember_columns (LaurelTxn   *txn,
                                                gint64       id,
                                                const char  *columns,
                                                GError     **error);
char          *laurel_contest_dup_label (LaurelReader  *reader,
                                         GVariant      *args,
                                         const char    *label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
