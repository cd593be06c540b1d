/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-items-private.h"

#define HATCH_EDGE 0.6

/**
 * laurel_chart_item_new:
 * @part: of a chart, anything but words
 * @colour: its colour
 *
 * Returns: (transfer full): it, as it is painted on pages and on a screen
 */
LaurelItem *
laurel_chart_item_new (const LaurelChartPart *part, LaurelColour colour)
{
  static const LaurelShape SHAPES[] = { LAUREL_SHAPE_FILL, LAUREL_SHAPE_HATCH, LAUREL_SHAPE_BEAD };
  LaurelItem *item;

  g_assert (part->shape != LAUREL_CHART_WORDS);

  item = laurel_item_new (SHAPES[part->shape], part->x, part->y, part->width, part->height);
  item->colour = colour;
  item->stroke = HATCH_EDGE;

  return item;
}
