/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-colour.h"
#include "judging/laurel-judge-spread.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * LaurelChartLook:
 * @font: of all words
 * @ink: of words and of the middle of a box
 * @soft: of lines
 * @fill: of boxes
 * @apart: of boxes of who marks apart from the others; these are hatched, too, so that they are
 *   told in grey
 *
 * What a chart looks like, on paper or on a screen.
 */
typedef struct {
  const PangoFontDescription *font;
  LaurelColour ink;
  LaurelColour soft;
  LaurelColour fill;
  LaurelColour apart;
} LaurelChartLook;

/**
 * LaurelChartSpread:
 *
 * How judges mark, or how entries were marked: a box for each, from a quarter to three quarters
 * of the marks, with a line to the lowest and the highest, one above the other on one scale.
 */
typedef struct _LaurelChartSpread LaurelChartSpread;

LaurelChartSpread *laurel_chart_spread_new        (const LaurelRule        *rule,
                                                   const LaurelMarks       *marks,
                                                   LaurelSpreadOf           of)
  G_GNUC_WARN_UNUSED_RESULT;
void               laurel_chart_spread_free       (LaurelChartSpread       *self);
guint              laurel_chart_spread_get_n      (const LaurelChartSpread *self);
gboolean           laurel_chart_spread_is_apart   (const LaurelChartSpread *self,
                                                   guint                    i);
double             laurel_chart_spread_get_height (const LaurelChartSpread *self,
                                                   double                   size);
void               laurel_chart_spread_draw       (const LaurelChartSpread *self,
                                                   cairo_t                 *cairo,
                                                   double                   width,
                                                   const LaurelChartLook   *look);
char              *laurel_chart_spread_dup_table  (const LaurelChartSpread *self)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelChartSpread, laurel_chart_spread_free)

G_END_DECLS
