/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* PDF files with a table, drawn as many programs draw them. */

enum {
  PDF_TABLE_MAX_COLUMNS = 8,
};

typedef struct {
  gboolean down;     /* lines between columns */
  gboolean across;   /* lines between rows */
  gboolean middle;   /* cells are centred in their rows */
  gboolean shaded;   /* every other row is grey, and there are no lines */
  gboolean again;    /* the heading stands on each page */
  gboolean cut;      /* a row may be cut by the end of the page */
  gboolean running;  /* a title above each page, and its number below */
} PdfTableStyle;

typedef struct {
  const PdfTableStyle *style;
  const double *widths;
  int n_columns;
  cairo_surface_t *surface;
  cairo_t *cr;
  GByteArray *data;
  double y;
  int page;
  int row;
} PdfTable;

#define PDF_TABLE_LEFT 50.0
#define PDF_TABLE_TOP 70.0
#define PDF_TABLE_BOTTOM 760.0
#define PDF_TABLE_PADDING 5.0

static inline cairo_status_t
pdf_table_write (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static inline PangoLayout *
pdf_table_layout (PdfTable *table, const char *text, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (table->cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK SC 10px");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

static inline void
pdf_table_show (PdfTable *table, const char *text, double x, double y)
{
  PangoLayout *layout = pdf_table_layout (table, text, 500);

  cairo_move_to (table->cr, x, y);
  pango_cairo_show_layout (table->cr, layout);
  g_object_unref (layout);
}

static inline void
pdf_table_begin_page (PdfTable *table)
{
  table->page++;
  table->y = PDF_TABLE_TOP;
  if (table->style->running) {
    g_autofree char *number = g_strdup_printf ("- %d -", table->page);

    pdf_table_show (table, "A running title", 220, 30);
    pdf_table_show (table, number, 280, 800);
  }
}

static inline void
pdf_table_line (PdfTable *table, const char *text)
{
  pdf_table_show (table, text, PDF_TABLE_LEFT, table->y);
  table->y += 28;
}

static inline void
pdf_table_stroke (PdfTable *table, double x1, double y1, double x2, double y2)
{
  cairo_set_line_width (table->cr, 0.5);
  cairo_move_to (table->cr, x1, y1);
  cairo_line_to (table->cr, x2, y2);
  cairo_stroke (table->cr);
}

static inline void
pdf_table_frame (PdfTable *table, double height)
{
  double x = PDF_TABLE_LEFT, right = x;

  for (int i = 0; i < table->n_columns; i++)
    right += table->widths[i];
  if (table->style->shaded && table->row % 2 == 0) {
    cairo_set_source_rgb (table->cr, 0.9, 0.9, 0.92);
    cairo_rectangle (table->cr, x, table->y, right - x, height);
    cairo_fill (table->cr);
    cairo_set_source_rgb (table->cr, 0, 0, 0);
  }
  if (table->style->across) {
    pdf_table_stroke (table, x, table->y, right, table->y);
    pdf_table_stroke (table, x, table->y + height, right, table->y + height);
  }
  for (int i = 0; table->style->down && i <= table->n_columns; i++) {
    pdf_table_stroke (table, x, table->y, x, table->y + height);
    x += i < table->n_columns ? table->widths[i] : 0;
  }
}

/* Draws the lines of the row's cells from one on, as far as they go, and says how
 * many there were. */
static inline int
pdf_table_draw_part (PdfTable *table, PangoLayout **layouts, int from, int most)
{
  double pitch = 15, x = PDF_TABLE_LEFT;
  int lines = 0;

  for (int i = 0; i < table->n_columns; i++)
    lines = MAX (lines, MIN (pango_layout_get_line_count (layouts[i]) - from, most));
  pdf_table_frame (table, lines * pitch + 2 * PDF_TABLE_PADDING);
  for (int i = 0; i < table->n_columns; i++) {
    int count = CLAMP (pango_layout_get_line_count (layouts[i]) - from, 0, lines);
    double y = table->y + PDF_TABLE_PADDING + 11;

    if (table->style->middle)
      y += (lines - count) * pitch / 2;
    for (int line = 0; line < count; line++) {
      cairo_move_to (table->cr, x + PDF_TABLE_PADDING, y + line * pitch);
      pango_cairo_show_layout_line (table->cr,
                                    pango_layout_get_line_readonly (layouts[i], from + line));
    }
    x += table->widths[i];
  }
  table->y += lines * pitch + 2 * PDF_TABLE_PADDING;

  return lines;
}

static inline void
pdf_table_row (PdfTable *table, const char *const *cells, const char *const *heading)
{
  PangoLayout *layouts[PDF_TABLE_MAX_COLUMNS];
  int lines = 0, done = 0;

  for (int i = 0; i < table->n_columns; i++) {
    layouts[i] = pdf_table_layout (table, cells[i], table->widths[i] - 2 * PDF_TABLE_PADDING);
    lines = MAX (lines, pango_layout_get_line_count (layouts[i]));
  }
  table->row++;
  while (done < lines) {
    int room = (int) ((PDF_TABLE_BOTTOM - table->y - 2 * PDF_TABLE_PADDING) / 15);

    if (table->style->cut ? room < 1 : room < lines) {
      cairo_show_page (table->cr);
      pdf_table_begin_page (table);
      if (table->style->again && heading != NULL)
        pdf_table_row (table, heading, NULL);
    } else {
      done += pdf_table_draw_part (table, layouts, done, table->style->cut ? room : lines);
    }
  }
  for (int i = 0; i < table->n_columns; i++)
    g_object_unref (layouts[i]);
}

static inline void
pdf_table_begin (PdfTable *table, const PdfTableStyle *style, const double *widths, int n_columns)
{
  *table = (PdfTable) { style, widths, n_columns };
  table->data = g_byte_array_new ();
  table->surface = cairo_pdf_surface_create_for_stream (pdf_table_write, table->data, 595, 842);
  table->cr = cairo_create (table->surface);
  pdf_table_begin_page (table);
}

static inline GBytes *
pdf_table_end (PdfTable *table)
{
  cairo_destroy (table->cr);
  cairo_surface_finish (table->surface);
  cairo_surface_destroy (table->surface);

  return g_byte_array_free_to_bytes (table->data);
}
