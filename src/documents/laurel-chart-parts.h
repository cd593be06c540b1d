/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart.h"

G_BEGIN_DECLS

/* As many rows stand together, with their scale below them: more have no room on a page. */
#define LAUREL_CHART_ROWS 40

/**
 * LaurelChartTone:
 * @LAUREL_CHART_INK: of words, and of what is most to be seen
 * @LAUREL_CHART_SOFT: of lines
 * @LAUREL_CHART_FILL: of boxes and bars
 * @LAUREL_CHART_PALE: of what leads from one to another
 * @LAUREL_CHART_APART: of those that are apart; they are hatched, too, so that they are told in
 *   grey
 */
typedef enum {
  LAUREL_CHART_INK,
  LAUREL_CHART_SOFT,
  LAUREL_CHART_FILL,
  LAUREL_CHART_PALE,
  LAUREL_CHART_APART,
  LAUREL_CHART_N_TONES,
} LaurelChartTone;

/**
 * LaurelChartShape:
 * @LAUREL_CHART_AREA: a rectangle, filled
 * @LAUREL_CHART_HATCHING: strokes across a rectangle
 * @LAUREL_CHART_DOT: a disc
 * @LAUREL_CHART_WORDS: a line of words
 */
typedef enum {
  LAUREL_CHART_AREA,
  LAUREL_CHART_HATCHING,
  LAUREL_CHART_DOT,
  LAUREL_CHART_WORDS,
} LaurelChartShape;

/**
 * LaurelChartPart:
 * @shape: what it is
 * @tone: its colour
 * @x, @y, @width, @height: where it is, from the upper left corner; words have what room there
 *   is, and stand in the middle of its height
 * @share: of words: 0 where they begin at the left of their room, 1 where they end at its right
 * @text: (nullable): the words
 *
 * One thing that is drawn.
 */
typedef struct {
  LaurelChartShape shape;
  LaurelChartTone tone;
  double x;
  double y;
  double width;
  double height;
  double share;
  char *text;
} LaurelChartPart;

guint   laurel_chart_parts_count      (const LaurelChart *chart);
double  laurel_chart_parts_get_height (const LaurelChart *chart,
                                       guint              piece,
                                       double             size);
GArray *laurel_chart_parts_list       (const LaurelChart *chart,
                                       guint              piece,
                                       double             width,
                                       double             size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
