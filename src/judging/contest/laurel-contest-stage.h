/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-rule.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_STAGE (laurel_contest_stage_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestStage, laurel_contest_stage, LAUREL, CONTEST_STAGE, LaurelRow)

gint64      laurel_contest_stage_get_contest_id (LaurelContestStage *self);
const char *laurel_contest_stage_get_kind       (LaurelContestStage *self);
const char *laurel_contest_stage_get_title      (LaurelContestStage *self);
int         laurel_contest_stage_get_needs      (LaurelContestStage *self);
int         laurel_contest_stage_get_least      (LaurelContestStage *self);
int         laurel_contest_stage_get_most       (LaurelContestStage *self);
int         laurel_contest_stage_get_seniors    (LaurelContestStage *self);
const char *laurel_contest_stage_get_quota      (LaurelContestStage *self);
int         laurel_contest_stage_get_assigned   (LaurelContestStage *self);
const char *laurel_contest_stage_get_measure    (LaurelContestStage *self);
const char *laurel_contest_stage_get_apart      (LaurelContestStage *self);
const char *laurel_contest_stage_get_publicity  (LaurelContestStage *self);
int         laurel_contest_stage_get_talk       (LaurelContestStage *self);
int         laurel_contest_stage_get_questions  (LaurelContestStage *self);
int         laurel_contest_stage_get_warning    (LaurelContestStage *self);
const char *laurel_contest_stage_get_screen     (LaurelContestStage *self);

char       *laurel_contest_stage_dup_drop_fault (LaurelContestStage *self,
                                                 const LaurelRule   *rule)
                                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
