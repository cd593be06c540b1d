/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * What labels are measured against: the same labels by Pango and cairo alone, in one pass, with
 * nothing checked, fitted or refused: labels-plain LABELS.csv OUT.pdf. A cell has no comma in it.
 */

#include <cairo-pdf.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <zint.h>

#define WIDTH 283.46
#define HEIGHT 425.2
#define MARGIN 14
#define BARS_TOP 298.8
#define BARS_HEIGHT 95.4

/* In the order of the columns, and the code's digits once more below its bars. */
static const struct {
  const char *font;
  double x, y;
} PLACES[] = {
  { "Noto Sans CJK SC Bold 20", MARGIN, 92 },   { "Noto Sans CJK SC 12", MARGIN, 123 },
  { "Noto Sans CJK SC 13", MARGIN, 157 },       { "Noto Sans CJK SC Bold 20", MARGIN, 64 },
  { "Noto Sans CJK SC 12", MARGIN, 231 },       { "Noto Sans CJK SC Bold 16", 200, 257 },
  { "Noto Sans CJK SC Bold 24", MARGIN, 257 },  { "Noto Sans CJK SC 10.5", 200, 279 },
  { "Noto Sans CJK SC 8.5", MARGIN, 14 },       { "Noto Sans CJK SC 10", 60, 397 },
};

#define N_COLUMNS (G_N_ELEMENTS (PLACES))

static void
put (cairo_t *cr, PangoLayout *layout, PangoFontDescription **fonts, guint place, const char *text)
{
  pango_layout_set_font_description (layout, fonts[place]);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, PLACES[place].x, PLACES[place].y);
  pango_cairo_show_layout (cr, layout);
}

static void
put_bars (cairo_t *cr, const char *text)
{
  struct zint_symbol *symbol = ZBarcode_Create ();
  double side;

  symbol->symbology = BARCODE_CODE128;
  if (ZBarcode_Encode (symbol, (const unsigned char *) text, 0) >= ZINT_ERROR)
    g_error ("%s", symbol->errtxt);

  side = (WIDTH - 2 * MARGIN) / symbol->width;
  for (int column = 0; column < symbol->width; column++)
    if (symbol->encoded_data[0][column / 8] >> column % 8 & 1)
      cairo_rectangle (cr, MARGIN + column * side, BARS_TOP, side, BARS_HEIGHT);
  cairo_fill (cr);
  ZBarcode_Delete (symbol);
}

static void
put_label (cairo_t *cr, PangoLayout *layout, PangoFontDescription **fonts, char **cells)
{
  for (guint i = 0; i < N_COLUMNS && cells[i] != NULL; i++)
    put (cr, layout, fonts, i, cells[i]);
  put_bars (cr, cells[N_COLUMNS - 1]);
  for (int line = 0; line < 2; line++) {
    cairo_move_to (cr, MARGIN, line ? 250.8 : 41.8);
    cairo_line_to (cr, WIDTH - MARGIN, line ? 250.8 : 41.8);
    cairo_stroke (cr);
  }
  cairo_show_page (cr);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  PangoFontDescription *fonts[N_COLUMNS];
  cairo_surface_t *surface;
  PangoLayout *layout;
  cairo_t *cr;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;

  lines = g_strsplit (text, "\n", -1);
  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cr = cairo_create (surface);
  layout = pango_cairo_create_layout (cr);
  for (guint i = 0; i < N_COLUMNS; i++)
    fonts[i] = pango_font_description_from_string (PLACES[i].font);

  for (char **line = lines + 1; *line != NULL && **line != '\0'; line++) {
    g_auto (GStrv) cells = g_strsplit (g_strstrip (*line), ",", -1);

    put_label (cr, layout, fonts, cells);
  }

  for (guint i = 0; i < N_COLUMNS; i++)
    pango_font_description_free (fonts[i]);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return 0;
}
