/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-objection.h"
#include "judging/scores/laurel-result-change.h"
#include "judging/scores/laurel-result-scope.h"
#include "judging/scores/laurel-result.h"
#include "ui/judging/laurel-choice-row.h"

G_BEGIN_DECLS

/* Why somebody objects, as the store calls it, and as people do; NULL ends both. */
extern const char *const LAUREL_OBJECTION_GROUNDS[];
extern const char *const LAUREL_OBJECTION_GROUND_NAMES[];

/* What became of an objection, likewise. */
extern const char *const LAUREL_OBJECTION_STATES[];
extern const char *const LAUREL_OBJECTION_STATE_NAMES[];

const char *laurel_result_words_of_grounds (const char         *grounds);
const char *laurel_result_words_of_state   (const char         *state);
char       *laurel_result_words_dup_title  (LaurelResultScope  *scope) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_result_words_dup_state  (LaurelResultScope  *scope) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_result_words_dup_period (LaurelResultScope  *scope) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_result_words_dup_change (LaurelResultChange *change) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_result_words_dup_version (LaurelResult      *result) G_GNUC_WARN_UNUSED_RESULT;

void        laurel_result_words_choose     (LaurelChoiceRow    *row,
                                            const char *const  *words,
                                            const char *const  *names);

G_END_DECLS
