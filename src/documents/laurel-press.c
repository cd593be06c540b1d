/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-press.h"

#include "base/laurel-error.h"
#include "documents/laurel-picture-private.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>

struct _LaurelPress {
  PopplerDocument *document;
  GPtrArray *pages; /* of PopplerPage; opened when first asked for */
};

/* A page that was never asked for is not there. */
static void
free_page (gpointer page)
{
  if (page != NULL)
    g_object_unref (page);
}

/**
 * laurel_press_new:
 * @pdf: the file's bytes
 *
 * Returns: (transfer full): the opened PDF, or %NULL
 */
LaurelPress *
laurel_press_new (GBytes *pdf, GError **error)
{
  g_autoptr (GError) local = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &local);
  LaurelPress *self;

  if (document == NULL) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE,
                 /* Translators: %s is a technical reason, in English. */
                 _("The PDF cannot be read (%s)."), local->message);
    return NULL;
  }

  self = g_new0 (LaurelPress, 1);
  self->document = document;
  self->pages = g_ptr_array_new_with_free_func (free_page);
  g_ptr_array_set_size (self->pages, poppler_document_get_n_pages (document));

  return self;
}

void
laurel_press_free (LaurelPress *self)
{
  g_ptr_array_unref (self->pages);
  g_object_unref (self->document);
  g_free (self);
}

guint
laurel_press_get_n_pages (LaurelPress *self)
{
  return self->pages->len;
}

static PopplerPage *
get_page (LaurelPress *self, guint page)
{
  if (self->pages->pdata[page] == NULL)
    self->pages->pdata[page] = poppler_document_get_page (self->document, page);

  return self->pages->pdata[page];
}

/**
 * laurel_press_get_page_size:
 * @self: the press
 * @page: from 0
 * @width: (out): in points
 * @height: (out): in points
 */
void
laurel_press_get_page_size (LaurelPress *self, guint page, double *width, double *height)
{
  g_return_if_fail (page < self->pages->len);

  *width = *height = 0;
  if (get_page (self, page) != NULL)
    poppler_page_get_size (get_page (self, page), width, height);
}

static void
paint (PopplerPage *page, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
}

/**
 * laurel_press_draw:
 * @self: the press
 * @page: from 0
 * @scale: pixels for a point
 *
 * Draws a page on white.
 *
 * Returns: (transfer full): the picture, or %NULL
 */
LaurelPicture *
laurel_press_draw (LaurelPress *self, guint page, double scale, GError **error)
{
  return laurel_press_draw_over (self, page, scale, NULL, error);
}

/**
 * laurel_press_draw_over:
 * @self: the press
 * @page: from 0
 * @scale: pixels for a point
 * @ground: (nullable): what is on the paper already: a picture of that size; else it is white
 *
 * Returns: (transfer full): the picture, or %NULL
 */
LaurelPicture *
laurel_press_draw_over (LaurelPress *self, guint page, double scale, LaurelPicture *ground,
                        GError **error)
{
  cairo_surface_t *surface;
  double width, height;

  g_return_val_if_fail (page < self->pages->len && scale > 0, NULL);

  laurel_press_get_page_size (self, page, &width, &height);
  surface = laurel_picture_begin (width, height, scale, ground);
  if (surface == NULL) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE,
                 /* Translators: %u is the number of a page. */
                 _("Page %u cannot be drawn in this size."), page + 1);
    return NULL;
  }

  paint (get_page (self, page), surface, scale);

  return laurel_picture_end (surface);
}

/**
 * laurel_press_dup_text:
 *
 * Returns: (transfer full): what @page says, in reading order
 */
char *
laurel_press_dup_text (LaurelPress *self, guint page)
{
  PopplerPage *opened;

  g_return_val_if_fail (page < self->pages->len, NULL);

  opened = get_page (self, page);
  return opened != NULL ? poppler_page_get_text (opened) : g_strdup ("");
}

/**
 * laurel_press_find:
 * @self: the press
 * @page: from 0
 * @text: what to look for, in any case of letters
 *
 * Returns: (transfer full) (element-type LaurelPressBox): where it stands
 */
GArray *
laurel_press_find (LaurelPress *self, guint page, const char *text)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (LaurelPressBox));
  PopplerPage *opened;
  GList *found;
  double height;

  g_return_val_if_fail (page < self->pages->len, boxes);

  opened = get_page (self, page);
  if (opened == NULL || text[0] == '\0')
    return boxes;

  poppler_page_get_size (opened, NULL, &height);
  found = poppler_page_find_text (opened, text);
  for (GList *l = found; l != NULL; l = l->next) {
    const PopplerRectangle *at = l->data;
    LaurelPressBox box = { at->x1, height - at->y2, at->x2 - at->x1, at->y2 - at->y1 };

    g_array_append_val (boxes, box);
  }
  g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);

  return boxes;
}

/**
 * laurel_press_dup_selection:
 * @self: the press
 * @page: from 0
 * @x1, @y1: where a selection begins, in points
 * @x2, @y2: where it ends
 *
 * Returns: (transfer full): the text between two places, as a pointer selects it
 */
char *
laurel_press_dup_selection (LaurelPress *self, guint page, double x1, double y1, double x2,
                            double y2)
{
  PopplerRectangle area = { x1, y1, x2, y2 };
  PopplerPage *opened;

  g_return_val_if_fail (page < self->pages->len, NULL);

  opened = get_page (self, page);
  return opened != NULL ? poppler_page_get_selected_text (opened, POPPLER_SELECTION_GLYPH, &area)
                        : g_strdup ("");
}

/**
 * laurel_press_get_selection:
 * @self: the press
 * @page: from 0
 * @x1, @y1: where a selection begins, in points
 * @x2, @y2: where it ends
 *
 * Returns: (transfer full) (element-type LaurelPressBox): what a selection covers
 */
GArray *
laurel_press_get_selection (LaurelPress *self, guint page, double x1, double y1, double x2,
                            double y2)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (LaurelPressBox));
  PopplerRectangle area = { x1, y1, x2, y2 };
  PopplerPage *opened;
  cairo_region_t *region;

  g_return_val_if_fail (page < self->pages->len, boxes);

  opened = get_page (self, page);
  if (opened == NULL)
    return boxes;

  region = poppler_page_get_selected_region (opened, 1, POPPLER_SELECTION_GLYPH, &area);
  for (int i = 0; i < cairo_region_num_rectangles (region); i++) {
    cairo_rectangle_int_t at;
    LaurelPressBox box;

    cairo_region_get_rectangle (region, i, &at);
    box = (LaurelPressBox) { at.x, at.y, at.width, at.height };
    g_array_append_val (boxes, box);
  }
  cairo_region_destroy (region);

  return boxes;
}
