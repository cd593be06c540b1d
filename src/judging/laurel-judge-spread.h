/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-marks.h"

G_BEGIN_DECLS

/**
 * LaurelSpreadOf:
 * @LAUREL_SPREAD_OF_JUDGES: of what each judge gave
 * @LAUREL_SPREAD_OF_ENTRIES: of what each entry was given
 */
typedef enum {
  LAUREL_SPREAD_OF_JUDGES,
  LAUREL_SPREAD_OF_ENTRIES,
} LaurelSpreadOf;

/**
 * LaurelJudgeSpread:
 * @which: which judge, or which entry
 * @n: how many score sheets; all else is NaN where there are none
 * @least: the lowest total
 * @lower: a quarter is below it
 * @middle: half is below it
 * @upper: three quarters are below it
 * @most: the highest total
 * @mean: their mean
 * @n_shared: how many of the sheets are of what others judged, too; 0 for an entry
 * @above: how much the judge gave more than the mean of the others, where others judged the same;
 *   NaN where there is nothing of that, and for an entry
 * @severity: how much more the judge gives than an average one, by least squares; NaN where judges
 *   cannot be compared, and for an entry
 *
 * How a judge marks, or how an entry was marked. Approximate, for people to look at: nothing is
 * decided by it.
 */
typedef struct {
  guint which;
  guint n;
  double least;
  double lower;
  double middle;
  double upper;
  double most;
  double mean;
  guint n_shared;
  double above;
  double severity;
} LaurelJudgeSpread;

GArray *laurel_judge_spread_list (const LaurelRule  *rule,
                                  const LaurelMarks *marks,
                                  LaurelSpreadOf     of) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
