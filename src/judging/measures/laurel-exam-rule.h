/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-rule-levels.h"

G_BEGIN_DECLS

/**
 * LaurelExamAttempt:
 * @LAUREL_EXAM_BEST: the best one
 * @LAUREL_EXAM_FIRST: the first one
 * @LAUREL_EXAM_LAST: the last one
 * @LAUREL_EXAM_MEAN: the mean of all
 *
 * Which of the attempts of a person counts.
 */
typedef enum {
  LAUREL_EXAM_BEST,
  LAUREL_EXAM_FIRST,
  LAUREL_EXAM_LAST,
  LAUREL_EXAM_MEAN,
} LaurelExamAttempt;

/**
 * LaurelExamOrder:
 * @LAUREL_EXAM_BY_MEAN: the mean of those who took part
 * @LAUREL_EXAM_BY_PARTICIPATION: what share of its people took part
 * @LAUREL_EXAM_BY_PARTICIPANTS: how many took part
 * @LAUREL_EXAM_BY_PASSED: what share of those who took part passed
 *
 * What puts organisations in order.
 */
typedef enum {
  LAUREL_EXAM_BY_MEAN,
  LAUREL_EXAM_BY_PARTICIPATION,
  LAUREL_EXAM_BY_PARTICIPANTS,
  LAUREL_EXAM_BY_PASSED,
} LaurelExamOrder;

/**
 * LaurelExamRule:
 * @attempt: which of the attempts of a person counts
 * @has_pass: whether there is a score to pass with
 * @pass: that score
 * @is_time_counted: whether of equals the faster one is before the other
 * @least: how many of an organisation must have taken part for it to have a place
 * @by: what puts organisations in order
 * @levels: (element-type LaurelRuleLevel): the awards of organisations, the best first
 * @boundary: what becomes of those who share the last place of a level
 *
 * How attempts become the standings of persons and of organisations.
 */
typedef struct {
  LaurelExamAttempt attempt;
  gboolean has_pass;
  LaurelRatio pass;
  gboolean is_time_counted;
  guint least;
  LaurelExamOrder by;
  GArray *levels;
  LaurelLevelBoundary boundary;
} LaurelExamRule;

LaurelExamRule *laurel_exam_rule_read (LaurelRuleReader *reader,
                                       JsonObject       *object) G_GNUC_WARN_UNUSED_RESULT;
void            laurel_exam_rule_free (LaurelExamRule   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelExamRule, laurel_exam_rule_free)

G_END_DECLS
