/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-expert.h"
#include "judging/jury/laurel-judge.h"

G_BEGIN_DECLS

extern const char *const LAUREL_JUDGE_ROLES[];

const char *laurel_judge_words_of_state   (const char   *state);
const char *laurel_judge_words_of_role    (const char   *role);
char       *laurel_judge_words_dup_about  (LaurelJudge  *judge) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_judge_words_dup_expert (LaurelExpert *expert) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_judge_words_match      (LaurelExpert *expert,
                                           GStrv         wanted);

G_END_DECLS
