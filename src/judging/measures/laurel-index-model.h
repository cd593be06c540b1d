/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-rule-reader.h"

G_BEGIN_DECLS

/**
 * LaurelNormalisation:
 * @LAUREL_NORMALISE_NONE: the number as it is
 * @LAUREL_NORMALISE_MIN_MAX: where it lies between the least, 0, and the greatest, 1
 * @LAUREL_NORMALISE_TARGET: what share of a target is reached, at most 1
 * @LAUREL_NORMALISE_Z: how many deviations it is from the mean
 *
 * How numbers of different kinds become comparable.
 */
typedef enum {
  LAUREL_NORMALISE_NONE,
  LAUREL_NORMALISE_MIN_MAX,
  LAUREL_NORMALISE_TARGET,
  LAUREL_NORMALISE_Z,
} LaurelNormalisation;

/**
 * LaurelMissing:
 * @LAUREL_MISSING_REFUSE: there is no index then
 * @LAUREL_MISSING_ZERO: it counts as 0, once numbers are comparable
 * @LAUREL_MISSING_MEAN: it counts as the mean of the others
 * @LAUREL_MISSING_SKIP: it does not count, and what stands beside it counts more
 *
 * What becomes of an entry that has no number for an indicator.
 */
typedef enum {
  LAUREL_MISSING_REFUSE,
  LAUREL_MISSING_ZERO,
  LAUREL_MISSING_MEAN,
  LAUREL_MISSING_SKIP,
} LaurelMissing;

/**
 * LaurelIndicator:
 * @name: what it is called
 * @parent: which indicator it is a part of, or -1
 * @has_parts: whether it is made of others, and has no numbers of its own
 * @weight: what it counts among those beside it
 * @normalisation: how its numbers become comparable
 * @has_min: whether @min is said, and not the least number there is
 * @has_max: whether @max is said, and not the greatest number there is
 * @min: the number that is 0
 * @max: the number that is 1
 * @target: the number that is 1
 * @lower_is_better: whether low numbers are
 * @missing: what becomes of who has no number
 */
typedef struct {
  char *name;
  int parent;
  gboolean has_parts;
  LaurelRatio weight;
  LaurelNormalisation normalisation;
  gboolean has_min, has_max;
  LaurelRatio min, max, target;
  gboolean lower_is_better;
  LaurelMissing missing;
} LaurelIndicator;

/**
 * LaurelIndexModel:
 * @indicators: (element-type LaurelIndicator): a tree, each before its parts
 * @scale: what multiplies the index
 *
 * How an index is made of indicators, as it is fixed before numbers come in.
 */
typedef struct {
  GArray *indicators;
  LaurelRatio scale;
} LaurelIndexModel;

LaurelIndexModel      *laurel_index_model_read (LaurelRuleReader       *reader,
                                                JsonObject             *object)
  G_GNUC_WARN_UNUSED_RESULT;
void                   laurel_index_model_free (LaurelIndexModel       *self);
const LaurelIndicator *laurel_index_model_get  (const LaurelIndexModel *self,
                                                guint                   i);
int                    laurel_index_model_find (const LaurelIndexModel *self,
                                                const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelIndexModel, laurel_index_model_free)

G_END_DECLS
