/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-shape-private.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define HATCH_GAP 3.2 /* between the lines of a hatching */
#define HATCH_LINE 0.6

/* Cairo 1.16 writes only those parts of a typeface into a PDF that its text uses, and overlooks one
 * that this character needs: who reads the page sees a gap. Of the characters of GB 2312 it is the
 * only one, and in no other face that Laurel asks for. */
static const struct {
  const char *character;
  const char *family;
  PangoWeight weight;
} LOST = { "如", "Noto Sans CJK", PANGO_WEIGHT_NORMAL };

static gboolean
loses (const char *text, const PangoItem *item)
{
  PangoFontDescription *face;
  gboolean found;

  if (memmem (text + item->offset, (gsize) item->length, LOST.character,
              strlen (LOST.character)) == NULL)
    return FALSE;

  face = pango_font_describe (item->analysis.font);
  found = g_str_has_prefix (pango_font_description_get_family (face), LOST.family)
          && pango_font_description_get_weight (face) == LOST.weight;
  pango_font_description_free (face);

  return found;
}

/* Fills the outlines of what is lost; the text under them is still there to be read aloud. */
static void
paint_lost (cairo_t *cr, const LaurelItem *item, PangoGlyphItem *run, double x)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, run, item->text); more;
       more = pango_glyph_item_iter_next_cluster (&iter)) {
    PangoGlyphString *glyphs = pango_glyph_string_new ();

    pango_glyph_string_set_size (glyphs, iter.end_glyph - iter.start_glyph);
    memcpy (glyphs->glyphs, run->glyphs->glyphs + iter.start_glyph,
            (gsize) glyphs->num_glyphs * sizeof *glyphs->glyphs);
    if (g_str_has_prefix (item->text + iter.start_index, LOST.character)) {
      cairo_move_to (cr, x, item->y);
      pango_cairo_glyph_string_path (cr, run->item->analysis.font, glyphs);
      cairo_fill (cr);
    }
    x += pango_glyph_string_get_width (glyphs) / (double) PANGO_SCALE;
    pango_glyph_string_free (glyphs);
  }
}

static void
paint_text (cairo_t *cr, const LaurelItem *item)
{
  double x = item->x;

  for (guint i = 0; i < item->glyphs->len; i++) {
    PangoGlyphItem *run = g_ptr_array_index (item->glyphs, i);

    cairo_move_to (cr, x, item->y);
    pango_cairo_show_glyph_item (cr, item->text, run);
    if (loses (item->text, run->item))
      paint_lost (cr, item, run, x);
    x += pango_glyph_string_get_width (run->glyphs) / (double) PANGO_SCALE;
  }
}

static void
paint_hatch (cairo_t *cr, const LaurelItem *item)
{
  double phase = fmod (item->x + item->y, HATCH_GAP);

  cairo_save (cr);
  cairo_rectangle (cr, item->x, item->y, item->width, item->height);
  cairo_clip (cr);
  for (double x = item->x - phase; x < item->x + item->width + item->height; x += HATCH_GAP) {
    cairo_move_to (cr, x, item->y);
    cairo_line_to (cr, x - item->height, item->y + item->height);
  }
  cairo_set_line_width (cr, HATCH_LINE);
  cairo_stroke (cr);
  cairo_restore (cr);

  cairo_rectangle (cr, item->x + item->stroke / 2, item->y + item->stroke / 2,
                   MAX (item->width - item->stroke, 0), item->height - item->stroke);
  cairo_set_line_width (cr, item->stroke);
  cairo_stroke (cr);
}

static void
paint_capsule (cairo_t *cr, const LaurelItem *item)
{
  double inset = item->stroke / 2;
  double radius = MIN (item->height, item->width) / 2 - inset;
  double left = item->x + inset + radius, right = item->x + item->width - inset - radius;
  double top = item->y + inset + radius, bottom = item->y + item->height - inset - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, top, radius, -G_PI_2, 0);
  cairo_arc (cr, right, bottom, radius, 0, G_PI_2);
  cairo_arc (cr, left, bottom, radius, G_PI_2, G_PI);
  cairo_arc (cr, left, top, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, item->stroke);
  cairo_stroke (cr);
}

static void
paint_bead (cairo_t *cr, const LaurelItem *item)
{
  double radius = item->height / 2;

  /* A bead of some days is long: two half discs and what is between them. */
  cairo_new_sub_path (cr);
  cairo_arc (cr, item->x + radius, item->y + radius, radius, G_PI_2, 3 * G_PI_2);
  cairo_arc (cr, MAX (item->x + item->width - radius, item->x + radius), item->y + radius,
             radius, -G_PI_2, G_PI_2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_flag (cairo_t *cr, const LaurelItem *item)
{
  cairo_rectangle (cr, item->x, item->y, item->stroke, item->height);
  cairo_move_to (cr, item->x + item->stroke, item->y);
  cairo_line_to (cr, item->x + item->width, item->y + item->height * 0.3);
  cairo_line_to (cr, item->x + item->stroke, item->y + item->height * 0.6);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* A mask of one bit a module is small and quickly drawn. */
static void
paint_qr (cairo_t *cr, const LaurelItem *item)
{
  const LaurelQr *qr = item->qr;
  cairo_surface_t *mask = cairo_image_surface_create (CAIRO_FORMAT_A1, qr->side, qr->side);
  guint32 *words = (guint32 *) cairo_image_surface_get_data (mask);
  int stride = cairo_image_surface_get_stride (mask) / (int) sizeof *words;
  cairo_pattern_t *pattern;

  for (int row = 0; row < qr->side; row++)
    for (int column = 0; column < qr->side; column++) {
      int bit = G_BYTE_ORDER == G_LITTLE_ENDIAN ? column % 32 : 31 - column % 32;

      words[row * stride + column / 32] |= (guint32) qr->dark[row * qr->side + column] << bit;
    }
  cairo_surface_mark_dirty (mask);

  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, item->width / qr->side, item->height / qr->side);
  pattern = cairo_pattern_create_for_surface (mask);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_mask (cr, pattern);
  cairo_pattern_destroy (pattern);
  cairo_restore (cr);
  cairo_surface_destroy (mask);
}

/* Bars that touch are one: no scanner sees a seam in them. */
static void
paint_bars (cairo_t *cr, const LaurelItem *item)
{
  const LaurelBarCode *bars = item->bars;
  double module = item->width / bars->width;

  for (int i = 0, first; i < bars->width; i++) {
    for (first = i; i < bars->width && bars->dark[i]; i++)
      ;
    if (i > first)
      cairo_rectangle (cr, item->x + first * module, item->y, (i - first) * module, item->height);
  }
  cairo_fill (cr);
}

static void
paint_seal (cairo_t *cr, const LaurelItem *item)
{
  static const double DASHES[] = { 3, 3 };

  cairo_save (cr);
  cairo_set_dash (cr, DASHES, G_N_ELEMENTS (DASHES), 0);
  cairo_set_line_width (cr, item->stroke);
  cairo_new_sub_path (cr);
  cairo_arc (cr, item->x + item->width / 2, item->y + item->height / 2,
             (MIN (item->width, item->height) - item->stroke) / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_figure (cairo_t *cr, const LaurelItem *item)
{
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  for (guint i = 0; i < item->parts->len; i++)
    laurel_shape_paint (cr, g_ptr_array_index (item->parts, i));
  cairo_restore (cr);
}

/**
 * laurel_shape_paint:
 * @cr: where to
 * @item: anything but a drawing
 *
 * Paints a thing where it stands on its page.
 */
void
laurel_shape_paint (cairo_t *cr, const LaurelItem *item)
{
  cairo_set_source_rgb (cr, item->colour.red, item->colour.green, item->colour.blue);

  switch (item->shape) {
  case LAUREL_SHAPE_TEXT:
    paint_text (cr, item);
    break;
  case LAUREL_SHAPE_FILL:
    cairo_rectangle (cr, item->x, item->y, item->width, item->height);
    cairo_fill (cr);
    break;
  case LAUREL_SHAPE_HATCH:
    paint_hatch (cr, item);
    break;
  case LAUREL_SHAPE_CAPSULE:
    paint_capsule (cr, item);
    break;
  case LAUREL_SHAPE_BEAD:
    paint_bead (cr, item);
    break;
  case LAUREL_SHAPE_FLAG:
    paint_flag (cr, item);
    break;
  case LAUREL_SHAPE_QR:
    paint_qr (cr, item);
    break;
  case LAUREL_SHAPE_BARS:
    paint_bars (cr, item);
    break;
  case LAUREL_SHAPE_SEAL:
    paint_seal (cr, item);
    break;
  case LAUREL_SHAPE_FIGURE:
    paint_figure (cr, item);
    break;
  case LAUREL_SHAPE_DRAWING:
  default:
    g_assert_not_reached ();
  }
}

/* Stands what is painted next on its head, as the item does. */
void
laurel_shape_turn (cairo_t *cr, const LaurelItem *item)
{
  cairo_translate (cr, 2 * item->turn_x, 2 * item->turn_y);
  cairo_scale (cr, -1, -1);
}
