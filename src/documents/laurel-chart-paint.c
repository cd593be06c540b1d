/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-paint.h"

#include "documents/laurel-chart-items-private.h"
#include "documents/laurel-shape-private.h"

static void
paint_words (cairo_t *cairo, PangoLayout *layout, const LaurelChartPart *part, LaurelColour ink)
{
  int width, height;

  pango_layout_set_width (layout, (int) (part->width * PANGO_SCALE));
  pango_layout_set_text (layout, part->text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_set_source_rgb (cairo, ink.red, ink.green, ink.blue);
  cairo_move_to (cairo, part->x + part->share * (part->width - width),
                 part->y + (part->height - height) / 2);
  pango_cairo_show_layout (cairo, layout);
}

/**
 * laurel_chart_paint:
 * @chart: a chart
 * @piece: which of its pieces
 * @cairo: where to, from its origin down
 * @width: how wide
 * @look: what it looks like; its font has an absolute size
 *
 * Paints it on a screen, as laurel_layout_add_chart() has it on paper.
 */
void
laurel_chart_paint (const LaurelChart *chart, guint piece, cairo_t *cairo, double width,
                    const LaurelChartLook *look)
{
  double size = (double) pango_font_description_get_size (look->font) / PANGO_SCALE;
  g_autoptr (GArray) parts = laurel_chart_parts_list (chart, piece, width, size);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);

  pango_layout_set_font_description (layout, look->font);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  for (guint i = 0; i < parts->len; i++) {
    const LaurelChartPart *part = &g_array_index (parts, LaurelChartPart, i);

    if (part->shape == LAUREL_CHART_WORDS) {
      paint_words (cairo, layout, part, look->tones[part->tone]);
    } else {
      LaurelItem *item = laurel_chart_item_new (part, look->tones[part->tone]);

      laurel_shape_paint (cairo, item);
      laurel_item_free (item);
    }
  }
}
