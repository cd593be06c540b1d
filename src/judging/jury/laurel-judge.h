/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_JUDGE (laurel_judge_get_type ())
G_DECLARE_FINAL_TYPE (LaurelJudge, laurel_judge, LAUREL, JUDGE, LaurelRow)

gint64      laurel_judge_get_contest_id   (LaurelJudge *self);
gint64      laurel_judge_get_expert_id    (LaurelJudge *self);
gint64      laurel_judge_get_party_id     (LaurelJudge *self);
const char *laurel_judge_get_name         (LaurelJudge *self);
const char *laurel_judge_get_organization (LaurelJudge *self);
gint64      laurel_judge_get_section_id     (LaurelJudge *self);
const char *laurel_judge_get_section        (LaurelJudge *self);
gint64      laurel_judge_get_draw_id      (LaurelJudge *self);
const char *laurel_judge_get_role         (LaurelJudge *self);
const char *laurel_judge_get_state        (LaurelJudge *self);
LaurelDay   laurel_judge_get_invited      (LaurelJudge *self);
LaurelDay   laurel_judge_get_answer_by    (LaurelJudge *self);
LaurelDay   laurel_judge_get_answered     (LaurelJudge *self);
const char *laurel_judge_get_reason       (LaurelJudge *self);
const char *laurel_judge_get_least        (LaurelJudge *self);
const char *laurel_judge_get_most         (LaurelJudge *self);
const char *laurel_judge_get_region       (LaurelJudge *self);
const char *laurel_judge_get_fields       (LaurelJudge *self);
int         laurel_judge_get_load         (LaurelJudge *self);
const char *laurel_judge_get_phone        (LaurelJudge *self);

G_END_DECLS
