/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-picture-private.h"

#include <math.h>
#include <string.h>

#define MAX_SIDE 16384 /* pixels; more is no preview */

static void
fill_white (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Of one size and one kind of surface, so that its rows are as long. */
static void
fill_with (cairo_surface_t *surface, const LaurelPicture *ground)
{
  cairo_surface_flush (surface);
  memcpy (cairo_image_surface_get_data (surface), g_bytes_get_data (ground->pixels, NULL),
          g_bytes_get_size (ground->pixels));
  cairo_surface_mark_dirty (surface);
}

/**
 * laurel_picture_begin:
 * @width, @height: of a page, in points
 * @scale: pixels for a point
 * @ground: (nullable): what is on the paper already: a picture of that size; else it is white
 *
 * Returns: (transfer full) (nullable): where it is painted; %NULL if it has no size, or is too
 *   large
 */
cairo_surface_t *
laurel_picture_begin (double width, double height, double scale, LaurelPicture *ground)
{
  int across = (int) CLAMP (ceil (width * scale - 0.01), 0, MAX_SIDE + 1);
  int down = (int) CLAMP (ceil (height * scale - 0.01), 0, MAX_SIDE + 1);
  cairo_surface_t *surface;

  if (across < 1 || down < 1 || across > MAX_SIDE || down > MAX_SIDE)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, across, down);
  if (ground != NULL && ground->width == across && ground->height == down)
    fill_with (surface, ground);
  else
    fill_white (surface);

  return surface;
}

/**
 * laurel_picture_end:
 * @surface: (transfer full): of laurel_picture_begin()
 *
 * Returns: (transfer full): what was painted
 */
LaurelPicture *
laurel_picture_end (cairo_surface_t *surface)
{
  LaurelPicture *picture = g_new0 (LaurelPicture, 1);

  cairo_surface_flush (surface);
  picture->width = cairo_image_surface_get_width (surface);
  picture->height = cairo_image_surface_get_height (surface);
  picture->stride = cairo_image_surface_get_stride (surface);
  picture->pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                (gsize) picture->stride * picture->height,
                                                (GDestroyNotify) cairo_surface_destroy, surface);

  return picture;
}

void
laurel_picture_free (LaurelPicture *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}
