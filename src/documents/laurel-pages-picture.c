/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-pages-private.h"
#include "documents/laurel-picture-private.h"
#include "documents/laurel-shape-private.h"

/*
 * Pages as pictures, without a PDF in between: to write one takes longer than to draw what is on
 * it, since each has its typefaces in it. For who waits; what is looked at afterwards is the PDF.
 */

static void
paint_item (cairo_t *cr, const LaurelItem *item)
{
  cairo_save (cr);
  if (item->turned)
    laurel_shape_turn (cr, item);
  laurel_shape_paint (cr, item);
  cairo_restore (cr);
}

/* In the order in which a PDF has them. */
static void
paint (cairo_t *cr, const LaurelLeaf *sheet)
{
  gboolean parts = laurel_leaf_has_parts (sheet);

  for (guint i = 0; parts && i < sheet->items->len; i++) {
    const LaurelItem *item = g_ptr_array_index (sheet->items, i);

    if (item->tag == NULL)
      paint_item (cr, item);
  }
  for (guint i = 0; i < sheet->items->len; i++) {
    const LaurelItem *item = g_ptr_array_index (sheet->items, i);

    if (item->tag != NULL || !parts)
      paint_item (cr, item);
  }
}

/**
 * laurel_pages_draw:
 * @self: pages without drawings (laurel_pages_has_drawings())
 * @page: one of them, from 0
 * @scale: pixels for a point
 * @ground: (nullable): what is on the paper already: a picture of that size; else it is white
 *
 * Returns: (transfer full) (nullable): a picture that looks as that of the PDF does; %NULL if it
 *   would be too large
 */
LaurelPicture *
laurel_pages_draw (LaurelPages *self, guint page, double scale, LaurelPicture *ground)
{
  const LaurelLeaf *sheet;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (page < self->sheets->len && scale > 0, NULL);

  sheet = g_ptr_array_index (self->sheets, page);
  surface = laurel_picture_begin (sheet->width, sheet->height, scale, ground);
  if (surface == NULL)
    return NULL;

  laurel_fonts_take (self->fonts);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  paint (cr, sheet);
  cairo_destroy (cr);
  laurel_fonts_give (self->fonts);

  return laurel_picture_end (surface);
}
