/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-ranking.h"

G_BEGIN_DECLS

/**
 * LaurelChartKind:
 * @LAUREL_CHART_JUDGES: how each judge marks: a box from a quarter to three quarters of the
 *   marks, with a line to the lowest and the highest
 * @LAUREL_CHART_OTHERS: how much each judge gives more or less than the others who judged the same
 * @LAUREL_CHART_AGREEMENT: how far all judges agree, and how far they would without each of them
 * @LAUREL_CHART_ENTRIES: how each entry was marked, the best first: boxes as for judges
 * @LAUREL_CHART_SCORES: how many entries came to which score, and where awards begin
 * @LAUREL_CHART_FLOW: how gifts of a drive flow from promise to hand-over: steps as wide as what
 *   came as far, and after each what did not go on
 */
typedef enum {
  LAUREL_CHART_JUDGES,
  LAUREL_CHART_OTHERS,
  LAUREL_CHART_AGREEMENT,
  LAUREL_CHART_ENTRIES,
  LAUREL_CHART_SCORES,
  LAUREL_CHART_FLOW,
  LAUREL_N_CHARTS,
} LaurelChartKind;

/* Of how many entries others must have marked, too, before anything is said of a judge: of fewer
 * it is the entries that differ. */
#define LAUREL_CHART_FEWEST 3

/**
 * LaurelChartRow:
 * @name: (nullable): of a judge, an entry, or a step of a flow
 * @least, @lower, @middle, @upper, @most: of a box
 * @value: of a judge: how much above the others, or the agreement without; NaN where that cannot
 *   be told
 * @from, @to: of a bar: which scores; the last one has @to in it, too; of a flow: from which
 *   piece to which
 * @count: of a bar: how many entries; of a flow: how many pieces; else how many score sheets
 * @is_branch: of a flow: whether it is what did not go on from the step before it
 * @is_apart: whether it is to be seen at once
 * @n_shared: of a judge: how many entries others marked, too
 */
typedef struct {
  char *name;
  double least;
  double lower;
  double middle;
  double upper;
  double most;
  double value;
  double from;
  double to;
  guint count;
  gboolean is_branch;
  gboolean is_apart;
  guint n_shared;
} LaurelChartRow;

/**
 * LaurelChartCut:
 * @level: an award
 * @at: the last score that gets it
 * @count: how many entries get it
 */
typedef struct {
  char *level;
  double at;
  guint count;
} LaurelChartCut;

/**
 * LaurelChart:
 * @kind: what it shows
 * @rows: (element-type LaurelChartRow): a line for each judge or entry, or a bar for each step
 * @cuts: (element-type LaurelChartCut): of scores: where awards begin, the best first
 * @least, @most: how far its scale reaches
 * @all: how far all judges agree, as Krippendorff's alpha; NaN where that cannot be told
 * @n_units: how many marks of that were given by two or more
 * @digits: of its numbers
 *
 * What is drawn of marks, on paper and on a screen, and the numbers behind it. For people to look
 * at: nothing is decided by it. It never changes, and any thread may have it.
 */
typedef struct {
  LaurelChartKind kind;
  GArray *rows;
  GArray *cuts;
  double least;
  double most;
  double all;
  guint n_units;
  int digits;
} LaurelChart;

LaurelChart          *laurel_chart_new         (LaurelChartKind       kind,
                                                const LaurelRule     *rule,
                                                const LaurelMarks    *marks,
                                                const LaurelRanking  *ranking)
  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray            *laurel_chart_list        (const LaurelRule     *rule,
                                                const LaurelMarks    *marks,
                                                const LaurelRanking  *ranking)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelChart          *laurel_chart_new_blank   (LaurelChartKind       kind)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelChart          *laurel_chart_ref         (LaurelChart          *self);
void                  laurel_chart_unref       (LaurelChart          *self);
const LaurelChartRow *laurel_chart_get_row     (const LaurelChart    *self,
                                                guint                 i);
const LaurelChartCut *laurel_chart_get_cut     (const LaurelChart    *self,
                                                guint                 i);
char                 *laurel_chart_dup_number  (const LaurelChart    *self,
                                                double                value)
  G_GNUC_WARN_UNUSED_RESULT;
char                 *laurel_chart_dup_signed  (const LaurelChart    *self,
                                                double                value)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelChart, laurel_chart_unref)

G_END_DECLS
