/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The stages of a contest (x), in order. */
extern const LaurelQuery LAUREL_STAGES_OF_CONTEST;

/* Adds a stage at the end: contest, kind, title, fields (xssa{ss}). */
extern const LaurelCommand LAUREL_STAGE_ADD;

/* Sets fields of a stage (xa{ss}). */
extern const LaurelCommand LAUREL_STAGE_EDIT;

/* Puts a stage where another one is: id, position from 0 (xi). */
extern const LaurelCommand LAUREL_STAGE_REORDER;

/* Takes a stage out in which nobody has anything to judge (x). */
extern const LaurelCommand LAUREL_STAGE_REMOVE;

/* A quota that is fixed, and among what it is shared out. */
extern const LaurelGuard LAUREL_QUOTA_GUARD;

LaurelContestStage *laurel_contest_stage_load (LaurelReader  *reader,
                                               gint64         id,
                                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelContestStage *laurel_contest_stage_find (LaurelReader  *reader,
                                               gint64         contest,
                                               const char    *name,
                                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean            laurel_contest_stage_has_work (LaurelReader *reader,
                                                   gint64        contest);

gint64              laurel_contest_find_measured (LaurelReader  *reader,
                                                 gint64         contest,
                                                 const char    *measure);

G_END_DECLS
