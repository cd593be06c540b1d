/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * What certificates are measured against: the same pages by Pango and cairo alone, in one
 * pass, with nothing checked: certificates-plain NAMES.csv OUT.pdf. Its background is drawn
 * once and shown on each page, which cairo does by going through it again.
 */

#include <cairo-pdf.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <zint.h>

#define WIDTH 841.89
#define HEIGHT 595.28
#define QR_SIDE 70

typedef struct {
  cairo_t *cr;
  PangoLayout *layout;
  PangoFontDescription *fonts[4]; /* title, name, body, small */
} Paper;

static void
put (Paper *paper, int font, const char *text, double y)
{
  int width;

  pango_layout_set_font_description (paper->layout, paper->fonts[font]);
  pango_layout_set_text (paper->layout, text, -1);
  pango_layout_get_size (paper->layout, &width, NULL);
  cairo_move_to (paper->cr, (WIDTH - width / (double) PANGO_SCALE) / 2, y);
  pango_cairo_show_layout (paper->cr, paper->layout);
}

static void
put_code (Paper *paper, const char *text)
{
  struct zint_symbol *symbol = ZBarcode_Create ();
  cairo_surface_t *mask;
  cairo_pattern_t *pattern;
  unsigned char *data;
  int stride;

  symbol->symbology = BARCODE_QRCODE;
  symbol->option_1 = 2;
  if (ZBarcode_Encode (symbol, (const unsigned char *) text, 0) >= ZINT_ERROR)
    g_error ("%s", symbol->errtxt);

  mask = cairo_image_surface_create (CAIRO_FORMAT_A1, symbol->width, symbol->rows);
  data = cairo_image_surface_get_data (mask);
  stride = cairo_image_surface_get_stride (mask);
  for (int row = 0; row < symbol->rows; row++)
    memcpy (data + row * stride, symbol->encoded_data[row], (symbol->width + 7) / 8);
  cairo_surface_mark_dirty (mask);

  cairo_save (paper->cr);
  cairo_translate (paper->cr, WIDTH - 60 - QR_SIDE, HEIGHT - 60 - QR_SIDE);
  cairo_scale (paper->cr, QR_SIDE / (double) symbol->width, QR_SIDE / (double) symbol->width);
  pattern = cairo_pattern_create_for_surface (mask);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_mask (paper->cr, pattern);
  cairo_pattern_destroy (pattern);
  cairo_restore (paper->cr);
  cairo_surface_destroy (mask);
  ZBarcode_Delete (symbol);
}

/* Sixty circles and frames: about as much as a border and a rosette have. */
static cairo_surface_t *
draw_background (void)
{
  cairo_rectangle_t all = { 0, 0, WIDTH, HEIGHT };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &all);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.72, 0.55, 0.2);
  cairo_set_line_width (cr, 0.6);
  for (int i = 0; i < 60; i++) {
    cairo_arc (cr, WIDTH / 2, HEIGHT / 2, 40 + i * 3, 0, 2 * G_PI);
    cairo_rectangle (cr, 20 + i * 0.3, 20 + i * 0.3, WIDTH - 40 - i * 0.6, HEIGHT - 40 - i * 0.6);
    cairo_stroke (cr);
  }
  cairo_destroy (cr);
  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID,
                               (const unsigned char *) "background", strlen ("background"), NULL,
                               NULL);

  return surface;
}

static void
put_page (Paper *paper, char **fields, cairo_surface_t *background)
{
  g_autofree char *occasion = g_strdup_printf ("在%s中荣获", fields[3]);
  g_autofree char *number = g_strdup_printf ("证书编号：%s", fields[0]);

  cairo_set_source_surface (paper->cr, background, 0, 0);
  cairo_paint (paper->cr);
  cairo_set_source_rgb (paper->cr, 0.75, 0.1, 0.1);
  put (paper, 0, "荣誉证书", 100);
  cairo_set_source_rgb (paper->cr, 0, 0, 0);
  put (paper, 1, fields[1], 200);
  put (paper, 2, fields[2], 262);
  put (paper, 2, occasion, 310);
  put (paper, 1, fields[4], 360);
  put (paper, 3, "2025年10月26日", 488);
  put (paper, 3, number, 512);
  put_code (paper, number);
  cairo_show_page (paper->cr);
}

int
main (int argc, char **argv)
{
  static const char *const FONTS[] = { "AR PL KaitiM GB 48", "AR PL KaitiM GB 30",
                                       "Noto Serif CJK SC 18", "Noto Serif CJK SC 11" };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  cairo_surface_t *surface, *background = draw_background ();
  Paper paper;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;

  lines = g_strsplit (text, "\n", -1);
  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  paper.cr = cairo_create (surface);
  paper.layout = pango_cairo_create_layout (paper.cr);
  for (gsize i = 0; i < G_N_ELEMENTS (FONTS); i++)
    paper.fonts[i] = pango_font_description_from_string (FONTS[i]);

  for (char **line = lines + 1; *line != NULL && **line != '\0'; line++) {
    g_auto (GStrv) fields = g_strsplit (*line, ",", -1);

    put_page (&paper, fields, background);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (FONTS); i++)
    pango_font_description_free (paper.fonts[i]);
  g_object_unref (paper.layout);
  cairo_destroy (paper.cr);
  cairo_surface_destroy (background);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return 0;
}
