/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-page.h"

#include <cairo-pdf.h>
#include <string.h>

#define HEAD 24   /* bytes: signature, and the first block up to the height */
#define PAGE 842.0 /* points: the longer side; only the shape counts */

typedef struct {
  const guint8 *data;
  gsize left;
} Source;

static cairo_status_t
on_read (void *data, unsigned char *bytes, unsigned int length)
{
  Source *source = data;

  if (length > source->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (bytes, source->data, length);
  source->data += length;
  source->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
on_write (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static guint32
get_number (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

/* Asked before anything is unpacked: a few bytes may say that they are a square mile. */
static gboolean
is_small (const guint8 *data, gsize size)
{
  guint64 width = size >= HEAD ? get_number (data + 16) : 0;
  guint64 height = size >= HEAD ? get_number (data + 20) : 0;

  return width <= LAUREL_DRAWING_MAX_SIDE && height <= LAUREL_DRAWING_MAX_SIDE
         && width * height <= LAUREL_DRAWING_MAX_DOTS;
}

static GBytes *
draw (cairo_surface_t *image)
{
  double width = cairo_image_surface_get_width (image);
  double height = cairo_image_surface_get_height (image);
  double scale = PAGE / MAX (width, height);
  g_autoptr (GByteArray) page = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_write, page, width * scale,
                                                                  height * scale);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  drawn = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);

  return drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&page)) : NULL;
}

/**
 * laurel_drawing_page_png:
 * @file: a PNG
 * @outcome: (out): what came of it
 *
 * Returns: (transfer full) (nullable): a PDF of one page, or %NULL
 */
GBytes *
laurel_drawing_page_png (GBytes *file, LaurelDrawingOutcome *outcome)
{
  Source source = { 0 };
  cairo_surface_t *image;
  GBytes *page = NULL;

  source.data = g_bytes_get_data (file, &source.left);
  *outcome = LAUREL_DRAWING_TOO_LARGE;
  if (!is_small (source.data, source.left))
    return NULL;

  *outcome = LAUREL_DRAWING_DAMAGED;
  image = cairo_image_surface_create_from_png_stream (on_read, &source);
  if (cairo_surface_status (image) == CAIRO_STATUS_SUCCESS)
    page = draw (image);
  cairo_surface_destroy (image);

  return page;
}
