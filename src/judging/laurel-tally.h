/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-majority.h"
#include "judging/laurel-score-sheets.h"

G_BEGIN_DECLS

/**
 * LaurelUnit:
 * @entry: what was marked
 * @part: in which part
 * @first: the first of its sheets
 * @n: how many there are
 * @combined: what they come to
 * @result: that, multiplied by what multiplies it
 */
typedef struct {
  guint entry;
  guint part;
  guint first;
  guint n;
  LaurelScore combined;
  LaurelScore result;
} LaurelUnit;

/**
 * LaurelTally:
 * @sheets: (element-type LaurelScoreSheet): what judges gave
 * @units: (element-type LaurelUnit): entries in their parts
 * @first_units: the first unit of each entry, and the end of the last one's
 * @scores: what each entry comes to
 * @keys: by what entries are in order
 * @is_low_first: whether low keys are better
 * @places: (nullable): by the majority
 * @severities: (nullable): how much more each judge gives than others, or NaN
 * @tolerance: how far apart two results may be that floating point made
 * @method: how it was counted
 * @has_same_judges: whether it is known that each part of all entries has the same judges
 *
 * The count: from marks to what each entry comes to.
 */
typedef struct {
  GArray *sheets;
  GArray *units;
  guint *first_units;
  LaurelScore *scores;
  LaurelScore *keys;
  gboolean is_low_first;
  LaurelMajorityPlace *places;
  double *severities;
  double tolerance;
  LaurelMethod method;
  gboolean has_same_judges;
} LaurelTally;

LaurelTally *laurel_tally_new  (const LaurelRule  *rule,
                                const LaurelMarks *marks,
                                const LaurelView  *view,
                                GPtrArray         *warnings,
                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_tally_is_by_entry (const LaurelTally *self);
gboolean     laurel_tally_recount (LaurelTally       *self,
                                const LaurelRule  *rule,
                                const LaurelMarks *marks,
                                const LaurelView  *view,
                                guint              entry,
                                GError           **error);
gboolean     laurel_tally_has_same_judges (const LaurelTally *self,
                                           const LaurelUnit  *a,
                                           const LaurelUnit  *b);
void         laurel_tally_free (LaurelTally       *self);
GPtrArray   *laurel_tally_list_marks (const LaurelTally *self,
                                      guint              entry,
                                      gboolean           are_dropped) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelTally, laurel_tally_free)

G_END_DECLS
