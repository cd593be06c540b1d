/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"
#include "judging/laurel-rule-levels.h"
#include "judging/measures/laurel-exam-rule.h"
#include "judging/measures/laurel-index-model.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelMethod:
 * @LAUREL_METHOD_SUM: the sum of what judges gave
 * @LAUREL_METHOD_MEAN: its mean
 * @LAUREL_METHOD_MEDIAN: its median
 * @LAUREL_METHOD_ROBUST_MEAN: a mean that what is far out hardly moves (ISO 13528)
 * @LAUREL_METHOD_SEVERITY: what an average judge would have given, by least squares
 * @LAUREL_METHOD_Z_SCORE: the mean, once judges have one mean and one deviation
 * @LAUREL_METHOD_RANK_SUM: the sum of the places that judges gave
 * @LAUREL_METHOD_MAJORITY: the place that a majority gives (the skating system)
 * @LAUREL_METHOD_SCHULZE: who beats whom by the strongest paths
 * @LAUREL_METHOD_POINTS: the sum of points for the places that judges gave
 *
 * How the marks of several judges become one.
 */
typedef enum {
  LAUREL_METHOD_SUM,
  LAUREL_METHOD_MEAN,
  LAUREL_METHOD_MEDIAN,
  LAUREL_METHOD_ROBUST_MEAN,
  LAUREL_METHOD_SEVERITY,
  LAUREL_METHOD_Z_SCORE,
  LAUREL_METHOD_RANK_SUM,
  LAUREL_METHOD_MAJORITY,
  LAUREL_METHOD_SCHULZE,
  LAUREL_METHOD_POINTS,
} LaurelMethod;

typedef enum {
  LAUREL_PARTS_SUM,
  LAUREL_PARTS_MEAN,
  LAUREL_PARTS_BEST,
  LAUREL_PARTS_LAST,
} LaurelPartsMethod;

/**
 * LaurelTieKind:
 * @LAUREL_TIE_WITH_DROPPED: by the result as it is with the marks that were dropped
 * @LAUREL_TIE_CRITERION: by one criterion alone
 * @LAUREL_TIE_PART: by one part alone
 * @LAUREL_TIE_HIGHEST_MARKS: by all marks, then by one fewer of the best, and so on
 * @LAUREL_TIE_SHARE: equals share the place
 * @LAUREL_TIE_DRAW: lots are drawn
 * @LAUREL_TIE_REFUSE: there is no result
 *
 * A step of the chain that parts equals. The last three end it.
 */
typedef enum {
  LAUREL_TIE_WITH_DROPPED,
  LAUREL_TIE_CRITERION,
  LAUREL_TIE_PART,
  LAUREL_TIE_HIGHEST_MARKS,
  LAUREL_TIE_SHARE,
  LAUREL_TIE_DRAW,
  LAUREL_TIE_REFUSE,
} LaurelTieKind;

/**
 * LaurelTieStep:
 * @kind: what it goes by
 * @name: (nullable): of the criterion or part
 */
typedef struct {
  LaurelTieKind kind;
  char *name;
} LaurelTieStep;

/**
 * LaurelCriterion:
 * @name: what marks are given for
 * @group: (nullable): the criterion that it is a part of
 * @weight: what it counts in the whole
 *
 * A leaf of the tree of criteria.
 */
typedef struct {
  char *name;
  char *group;
  LaurelRatio weight;
} LaurelCriterion;

/**
 * LaurelPartWeight:
 * @name: a part
 * @weight: what it counts
 */
typedef struct {
  char *name;
  LaurelRatio weight;
} LaurelPartWeight;

/**
 * LaurelPrior:
 * @is_given: whether there is one
 * @entries: the variance of entries
 * @judges: the variance of judges
 * @noise: the variance of what neither explains
 *
 * What is known of marks before they are: severity is then less than least squares says.
 */
typedef struct {
  gboolean is_given;
  LaurelRatio entries;
  LaurelRatio judges;
  LaurelRatio noise;
} LaurelPrior;

/**
 * LaurelRule:
 * @has_min: whether marks have a lowest, @min
 * @has_max: whether marks have a highest, @max
 * @has_step: whether they go by steps of @step, from @min or 0
 * @criteria: (element-type LaurelCriterion): at least one; if it is the only one it may be ""
 * @is_weighted_mean: whether a judge's total is the weighted mean of criteria, not the sum
 * @method: how the marks of several judges become one
 * @drop_high: how many of the highest do not count
 * @drop_low: how many of the lowest
 * @min_marks: the fewest marks of a judge for z-scores
 * @points: (element-type LaurelRatio): for the first place, the second, and so on
 * @prior: for severity
 * @factor: (nullable): the name of a column that multiplies
 * @scale: what multiplies everything
 * @parts: how several parts become one
 * @n_best: of how many parts, for %LAUREL_PARTS_BEST
 * @part_weights: (element-type LaurelPartWeight): parts that do not count as 1
 * @part_order: (element-type utf8): parts, in their order
 * @lower_is_better: whether low marks are the good ones
 * @lots: (nullable): where the numbers come from that decide lots, as it was said beforehand
 * @are_ballots: whether what judges give are places, and what a ballot leaves out comes last
 * @digits: of a printed score
 * @rounding: of a printed score
 * @ties: (element-type LaurelTieStep): what parts equals; the last one always does
 * @levels: (element-type LaurelRuleLevel): levels of awards, the best first; there may be none
 * @boundary: what becomes of those who share the last place of a level
 * @exam: (nullable): how attempts at an exam become standings
 * @index: (nullable): how indicators become an index, which then is what marks are
 *
 * How marks become places, as it is fixed before they are opened.
 */
typedef struct {
  gboolean has_min, has_max, has_step;
  LaurelRatio min, max, step;
  GArray *criteria;
  gboolean is_weighted_mean;
  LaurelMethod method;
  guint drop_high, drop_low;
  guint min_marks;
  GArray *points;
  LaurelPrior prior;
  char *factor;
  LaurelRatio scale;
  LaurelPartsMethod parts;
  guint n_best;
  GArray *part_weights;
  GPtrArray *part_order;
  gboolean lower_is_better;
  gboolean are_ballots;
  char *lots;
  int digits;
  LaurelRounding rounding;
  GArray *ties;
  GArray *levels;
  LaurelLevelBoundary boundary;
  LaurelExamRule *exam;
  LaurelIndexModel *index;
} LaurelRule;

LaurelRule            *laurel_rule_new_plain       (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelRule            *laurel_rule_read            (JsonObject       *object,
                                                    GError          **error)
  G_GNUC_WARN_UNUSED_RESULT;
void                   laurel_rule_free            (LaurelRule       *rule);
const LaurelCriterion *laurel_rule_get_criterion   (const LaurelRule *rule,
                                                    guint             i);
LaurelRatio            laurel_rule_get_part_weight (const LaurelRule *rule,
                                                    const char       *part);
gboolean               laurel_rule_has_drops       (const LaurelRule *rule);
gboolean               laurel_rule_ends_in_lots    (const LaurelRule *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelRule, laurel_rule_free)

G_END_DECLS
