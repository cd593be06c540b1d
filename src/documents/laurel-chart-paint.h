/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart-parts.h"
#include "documents/laurel-colour.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * LaurelChartLook:
 * @font: of all words
 * @tones: the colours
 *
 * What a chart looks like on a screen.
 */
typedef struct {
  const PangoFontDescription *font;
  LaurelColour tones[LAUREL_CHART_N_TONES];
} LaurelChartLook;

void laurel_chart_paint (const LaurelChart      *chart,
                         guint                   piece,
                         cairo_t                *cairo,
                         double                  width,
                         const LaurelChartLook  *look);

G_END_DECLS
