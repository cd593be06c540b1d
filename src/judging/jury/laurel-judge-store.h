/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-judge.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The judges of a contest (x), in their order. */
extern const LaurelQuery LAUREL_JUDGES_OF_CONTEST;

/* Gives an expert a seat: contest, expert, class or 0, role (xxxs). */
extern const LaurelCommand LAUREL_JUDGE_SEAT;

/* Sets fields of a judge (xa{ss}). */
extern const LaurelCommand LAUREL_JUDGE_EDIT;

/* Frees the seat of a judge who has nothing to judge (x). */
extern const LaurelCommand LAUREL_JUDGE_UNSEAT;

/* Notes that judges were asked: their ids, by when they answer (axss). */
extern const LaurelCommand LAUREL_JUDGES_INVITE;

/* Notes an answer: ids, "accepted" or "declined", the day, why (axsss). */
extern const LaurelCommand LAUREL_JUDGES_ANSWER;

/* Says whether two judges never share an entry (xxb). */
extern const LaurelCommand LAUREL_JUDGES_APART;

GPtrArray   *laurel_judge_list  (LaurelReader  *reader,
                                 gint64         contest,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelJudge *laurel_judge_load  (LaurelReader  *reader,
                                 gint64         id,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64       laurel_judge_seat  (LaurelTxn     *txn,
                                 gint64         contest,
                                 gint64         expert,
                                 gint64         section_id,
                                 const char    *role,
                                 gint64         draw,
                                 GError       **error);

G_END_DECLS
