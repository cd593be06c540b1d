/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-tally.h"

G_BEGIN_DECLS

/**
 * LaurelTieRound:
 * @step: which step of the rule's chain it is
 * @count: for the highest marks, how many of them; 0 for all
 * @entries: (array length=n): the equals, in the order that they came out in
 * @values: (array length=n): what each came to
 * @n: how many they are
 *
 * One attempt to part equals.
 */
typedef struct {
  guint step;
  guint count;
  guint *entries;
  LaurelScore *values;
  guint n;
} LaurelTieRound;

/**
 * LaurelRankedEntry:
 * @entry: which entry
 * @place: its place from 1, or 0 if it has no marks
 * @is_tied: whether others have the same place
 */
typedef struct {
  guint entry;
  guint place;
  gboolean is_tied;
} LaurelRankedEntry;

/**
 * LaurelRanking:
 * @tally: the count
 * @is_lent: whether @tally belongs to somebody else
 * @places: (element-type LaurelRankedEntry): the best first
 * @rounds: (element-type LaurelTieRound): all attempts to part equals
 * @trails: (element-type GArray): for each entry the numbers of its rounds, or %NULL
 * @pool: (nullable) (element-type guint): entries of which lots were drawn, in the order of
 *   the pool
 * @warnings: (element-type utf8): what is odd, and does not prevent a result
 *
 * A result, with everything that it takes to explain it.
 */
typedef struct {
  LaurelTally *tally;
  gboolean is_lent;
  GArray *places;
  GPtrArray *rounds;
  GPtrArray *trails;
  GArray *pool;
  GPtrArray *warnings;
} LaurelRanking;

LaurelRanking *laurel_ranking_new      (const LaurelRule     *rule,
                                        const LaurelMarks    *marks,
                                        const char           *key,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelRanking *laurel_ranking_new_counted (const LaurelRule  *rule,
                                        const LaurelMarks    *marks,
                                        const char           *key,
                                        LaurelTally          *tally,
                                        LaurelTally         **steps,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelView     laurel_ranking_get_view (const LaurelRule     *rule,
                                        const LaurelMarks    *marks,
                                        guint                 step);
void           laurel_ranking_free     (LaurelRanking        *self);
const GArray  *laurel_ranking_get_trail (const LaurelRanking *self,
                                        guint                 entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelRanking, laurel_ranking_free)

G_END_DECLS
