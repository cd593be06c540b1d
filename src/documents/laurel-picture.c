/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-picture-private.h"

#include <math.h>

#define MAX_SIDE 16384 /* pixels; more is no preview */

/* cairo 1.16 puts each letter on a whole pixel, and so small type is spaced unevenly. Below so many
 * pixels for a point a page is painted in double width, and its dots are put together again. */
#define FINE 2.5
#define DOTS 2 /* beside each other in a pixel */

static void
fill_white (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Each pixel stands for as many dots beside each other as the surface has for it. */
static void
fill_with (cairo_surface_t *surface, const LaurelPicture *ground, int dots)
{
  const guint8 *from = g_bytes_get_data (ground->pixels, NULL);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *to;

  cairo_surface_flush (surface);
  to = cairo_image_surface_get_data (surface);
  for (int y = 0; y < ground->height; y++) {
    const guint32 *row = (gconstpointer) (from + (gsize) y * ground->stride);
    guint32 *line = (gpointer) (to + (gsize) y * stride);

    for (int x = 0; x < ground->width * dots; x++)
      line[x] = row[x / dots];
  }
  cairo_surface_mark_dirty (surface);
}

/* The mean of two dots, for each of their four bytes. */
static guint32
mix (const guint32 *dots)
{
  const guint32 evens = 0x00ff00ff, halves = 0x00010001;
  guint32 low = (dots[0] & evens) + (dots[1] & evens) + halves;
  guint32 high = (dots[0] >> 8 & evens) + (dots[1] >> 8 & evens) + halves;

  return (low >> 1 & evens) | (high >> 1 & evens) << 8;
}

/* Returns: (transfer full): a surface with a pixel for the dots beside each other */
static cairo_surface_t *
shrink (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface) / DOTS;
  int height = cairo_image_surface_get_height (surface);
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  gsize from_stride = (gsize) cairo_image_surface_get_stride (surface);
  gsize to_stride = (gsize) cairo_image_surface_get_stride (small);
  const guint8 *from = cairo_image_surface_get_data (surface);
  guint8 *to = cairo_image_surface_get_data (small);

  for (int y = 0; y < height; y++, from += from_stride, to += to_stride) {
    const guint32 *dots = (gconstpointer) from;
    guint32 *line = (gpointer) to;

    for (int x = 0; x < width; x++)
      line[x] = mix (dots + DOTS * x);
  }
  cairo_surface_mark_dirty (small);
  cairo_surface_destroy (surface);

  return small;
}

/**
 * laurel_picture_begin:
 * @width, @height: of a page, in points
 * @scale: pixels for a point
 * @ground: (nullable): what is on the paper already: a picture of that size; else it is white
 *
 * It has a device scale of its own: whoever paints scales by @scale, and thinks of no dots.
 *
 * Returns: (transfer full) (nullable): where it is painted; %NULL if it has no size, or is too
 *   large
 */
cairo_surface_t *
laurel_picture_begin (double width, double height, double scale, LaurelPicture *ground)
{
  int across = (int) CLAMP (ceil (width * scale - 0.01), 0, MAX_SIDE + 1);
  int down = (int) CLAMP (ceil (height * scale - 0.01), 0, MAX_SIDE + 1);
  int dots = scale < FINE ? DOTS : 1;
  cairo_surface_t *surface;

  if (across < 1 || down < 1 || across > MAX_SIDE || down > MAX_SIDE)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, across * dots, down);
  cairo_surface_set_device_scale (surface, dots, 1);
  if (ground != NULL && ground->width == across && ground->height == down)
    fill_with (surface, ground, dots);
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
  double dots, down;

  cairo_surface_flush (surface);
  cairo_surface_get_device_scale (surface, &dots, &down);
  if (dots > 1)
    surface = shrink (surface);

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
