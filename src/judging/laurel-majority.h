/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelDance:
 * @marks: (array): the place that each judge gave each entry: all of the first entry, and so on
 * @n_judges: how many judges there are
 *
 * What is judged at a time: one of several parts.
 */
typedef struct {
  const LaurelRatio *marks;
  guint n_judges;
} LaurelDance;

/**
 * LaurelMajorityPlace:
 * @place: the place, from 1; equals have the same
 * @rule: the rule of the skating system that gave it
 * @total: the sum of the placings, or the only one; equals share the mean of their places
 */
typedef struct {
  guint place;
  int rule;
  LaurelRatio total;
} LaurelMajorityPlace;

/**
 * LaurelMajority:
 * @from: the first place such that most judges gave it or a better one
 * @count: how many did
 * @sum: what those places come to
 */
typedef struct {
  LaurelRatio from;
  guint count;
  LaurelRatio sum;
} LaurelMajority;

void laurel_majority_place (const LaurelDance   *dances,
                            guint                n_dances,
                            guint                n_entries,
                            LaurelRatio         *placings,
                            LaurelMajorityPlace *places);
void laurel_majority_count (const LaurelRatio   *marks,
                            guint                n_judges,
                            LaurelMajority      *majority);

G_END_DECLS
