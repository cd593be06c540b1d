/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-ranking.h"

G_BEGIN_DECLS

#define LAUREL_COMPARISON_SIDES 2

/**
 * LaurelComparedPlace:
 * @place: the place, or 0 for none
 * @is_tied: whether others have the same
 * @score: (nullable): the score as it is printed
 * @level: (nullable): the level of awards
 *
 * What one rule gives an entry.
 */
typedef struct {
  guint place;
  gboolean is_tied;
  char *score;
  char *level;
} LaurelComparedPlace;

/**
 * LaurelComparedEntry:
 * @entry: what it is called
 * @sides: what each rule gives it
 * @has_moved: whether the places differ
 * @has_other_level: whether the awards differ
 */
typedef struct {
  char *entry;
  LaurelComparedPlace sides[LAUREL_COMPARISON_SIDES];
  gboolean has_moved;
  gboolean has_other_level;
} LaurelComparedEntry;

/**
 * LaurelComparison:
 * @entries: (element-type LaurelComparedEntry): by their places on the first side
 * @n_moved: how many places differ
 * @n_other_levels: how many awards differ
 * @warnings: (element-type utf8): what is odd on either side
 *
 * The same marks by two rules, side by side.
 */
typedef struct {
  GArray *entries;
  guint n_moved;
  guint n_other_levels;
  GPtrArray *warnings;
} LaurelComparison;

LaurelComparison *laurel_comparison_new  (const LaurelRule *const  *rules,
                                          const LaurelMarks *const *marks,
                                          const char               *key,
                                          guint                    *side,
                                          GError                  **error)
  G_GNUC_WARN_UNUSED_RESULT;
void              laurel_comparison_free (LaurelComparison         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelComparison, laurel_comparison_free)

G_END_DECLS
