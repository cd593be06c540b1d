/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-page.h"

#include <poppler.h>
#include <string.h>

#define TRIAL_SIDE 1200.0 /* picture elements */

/*
 * What a stranger's drawing is turned into: a PDF of one page that holds its picture and
 * nothing else. It is shown once on trial, by who shows it in the preview later: a file that
 * takes that one too much time or memory, or brings it down, does so here. All this is done
 * in a child (laurel-drawing-child.c), for the files may be meant to do harm.
 */

static const struct {
  const char *magic;
  gsize length;
  GBytes *(*read) (GBytes *file, LaurelDrawingOutcome *outcome);
} FORMATS[] = {
  { "%PDF-", 5, laurel_drawing_page_pdf },
  { "\x89PNG\r\n\x1a\n", 8, laurel_drawing_page_png },
  { "\xff\xd8\xff", 3, laurel_drawing_page_jpeg },
};

/* White, and then a mark. */
static gboolean
is_markup (const char *text, gsize size)
{
  gsize at = size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < size && g_ascii_isspace (text[at]))
    at++;

  return at < size && text[at] == '<';
}

static GBytes *
read_file (GBytes *file, LaurelDrawingOutcome *outcome)
{
  gsize size;
  const char *text = g_bytes_get_data (file, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    if (size >= FORMATS[i].length && memcmp (text, FORMATS[i].magic, FORMATS[i].length) == 0)
      return FORMATS[i].read (file, outcome);
  if (is_markup (text, size))
    return laurel_drawing_page_svg (file, outcome);

  *outcome = LAUREL_DRAWING_UNKNOWN;
  return NULL;
}

static gboolean
try_page (PopplerPage *page)
{
  double width, height, scale;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean shown;

  poppler_page_get_size (page, &width, &height);
  scale = TRIAL_SIDE / MAX (MAX (width, height), 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) (width * scale), 1),
                                        MAX ((int) (height * scale), 1));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  shown = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return shown;
}

static gboolean
can_be_shown (GBytes *pdf)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  PopplerPage *page = document ? poppler_document_get_page (document, 0) : NULL;
  gboolean shown = page != NULL && try_page (page);

  g_clear_object (&page);
  g_clear_object (&document);

  return shown;
}

/**
 * laurel_drawing_page_new:
 * @file: SVG, PDF, PNG or JPEG
 * @outcome: (out): what came of it
 *
 * Returns: (transfer full) (nullable): a PDF of one page with its picture, or %NULL
 */
GBytes *
laurel_drawing_page_new (GBytes *file, LaurelDrawingOutcome *outcome)
{
  g_autoptr (GBytes) page = NULL;

  *outcome = LAUREL_DRAWING_DAMAGED;
  page = read_file (file, outcome);
  if (page == NULL || !can_be_shown (page))
    return NULL;

  *outcome = LAUREL_DRAWING_READ;
  return g_steal_pointer (&page);
}
