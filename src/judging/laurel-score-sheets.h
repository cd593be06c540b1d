/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-marks.h"
#include "judging/laurel-score.h"

G_BEGIN_DECLS

/**
 * LaurelView:
 * @criterion: (nullable): only this one, or those of this group
 * @part: only this one, or %LAUREL_NO_PART for all
 * @keeps_dropped: whether nothing is dropped
 *
 * What of the marks is looked at: all for the result, less to part equals.
 */
typedef struct {
  const char *criterion;
  guint part;
  gboolean keeps_dropped;
} LaurelView;

#define LAUREL_VIEW_ALL ((LaurelView) { NULL, LAUREL_NO_PART, FALSE })

/**
 * LaurelScoreSheet:
 * @entry: what was marked
 * @part: in which part
 * @judge: by whom
 * @is_dropped: whether it does not count, being too high or too low
 * @total: what the judge's marks come to
 * @value: what that counts as
 *
 * What one judge gave one entry in one part, having finished all criteria.
 */
typedef struct {
  guint entry;
  guint part;
  guint judge;
  gboolean is_dropped;
  LaurelRatio total;
  LaurelScore value;
} LaurelScoreSheet;

/**
 * LaurelScoreStart:
 * @entry: an entry
 * @part: one of its parts
 * @first: the first of its sheets
 *
 * Where the sheets of one entry in one part begin.
 */
typedef struct {
  guint entry;
  guint part;
  guint first;
} LaurelScoreStart;

GArray     *laurel_score_sheets_new             (const LaurelRule  *rule,
                                                 const LaurelMarks *marks,
                                                 const LaurelView  *view)
                                                 G_GNUC_WARN_UNUSED_RESULT;
GArray     *laurel_score_sheets_new_by_part     (const LaurelRule  *rule,
                                                 const LaurelMarks *marks,
                                                 const LaurelView  *view,
                                                 GArray            *starts,
                                                 gboolean          *are_valid)
                                                 G_GNUC_WARN_UNUSED_RESULT;
GArray     *laurel_score_sheets_new_of_entry    (const LaurelRule  *rule,
                                                 const LaurelMarks *marks,
                                                 const LaurelView  *view,
                                                 guint              entry)
                                                 G_GNUC_WARN_UNUSED_RESULT;
GArray     *laurel_score_sheets_list_unfinished (const LaurelRule  *rule,
                                                 const LaurelMarks *marks)
                                                 G_GNUC_WARN_UNUSED_RESULT;
LaurelRatio laurel_score_sheets_get_divisor     (const LaurelRule  *rule,
                                                 const LaurelView  *view);

G_END_DECLS
