/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-rules.h"

#include <cairo.h>
#include <math.h>
#include <stdlib.h>

/*
 * A PDF has no tables and no lines, only strokes and filled shapes, drawn in any
 * of a dozen ways. What they all come to is seen in the picture of the page: a
 * line of a table is a long straight step from one brightness to another, as is
 * the edge of a shaded row.
 */

#define SCALE 2.0         /* pixels a point */
#define MAX_PIXELS 8e6
#define STEP 10           /* of 255: the least that is seen as an edge */
#define MIN_ACROSS 20.0   /* points; shorter ones are dashes of text */
#define MIN_DOWN 8.0
#define MAX_GAP 2.0       /* in a dashed line */
#define MARGIN 0.12       /* of a character's box, above and below what is drawn */
#define NEAR 2.5          /* both edges of a line, and double lines */
#define MAX_RULES 20000

typedef struct {
  guint8 *light; /* of each pixel, row by row */
  int width;
  int height;
  double scale;
} Picture;

static gboolean
paint (Picture *picture, PopplerPage *source)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  poppler_page_get_size (source, &width, &height);
  if (!(width >= 1 && height >= 1 && width < 20000 && height < 20000))
    return FALSE;

  picture->scale = MIN (SCALE, sqrt (MAX_PIXELS / (width * height)));
  picture->width = (int) ceil (width * picture->scale);
  picture->height = (int) ceil (height * picture->scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, picture->width, picture->height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, picture->scale, picture->scale);
  poppler_page_render (source, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  picture->light = g_malloc ((gsize) picture->width * picture->height);
  for (int y = 0; y < picture->height; y++) {
    const guint32 *from = (const guint32 *) (const void *)
      (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

    for (int x = 0; x < picture->width; x++)
      picture->light[(gsize) y * picture->width + x] =
        (guint8) (((from[x] >> 16 & 0xff) + 2 * (from[x] >> 8 & 0xff) + (from[x] & 0xff)) / 4);
  }
  cairo_surface_destroy (surface);

  return TRUE;
}

/* One row or column of pixels against the one before it. */
typedef struct {
  const guint8 *first;
  const guint8 *second;
  gsize stride;
  int length;
} Pair;

static gboolean
is_edge (const Pair *pair, int at)
{
  return abs (pair->first[at * pair->stride] - pair->second[at * pair->stride]) >= STEP;
}

static void
find_runs (const Pair *pair, double at, double scale, double least, GArray *rules)
{
  int begin = -1, last = -1;

  for (int i = 0; i <= pair->length; i++) {
    if (i < pair->length && is_edge (pair, i)) {
      if (begin < 0)
        begin = i;
      last = i;
    } else if (begin >= 0 && (i == pair->length || i - last > MAX_GAP * scale)) {
      const LaurelPdfRule rule = { at, begin / scale, (last + 1) / scale };

      if (rule.to - rule.from >= least && rules->len < MAX_RULES)
        g_array_append_val (rules, rule);
      begin = -1;
    }
  }
}

static void
find_all_runs (const Picture *picture, GArray *across, GArray *down)
{
  gsize width = picture->width;

  for (int y = 1; y < picture->height; y++) {
    const Pair pair = { picture->light + (y - 1) * width, picture->light + y * width, 1,
                        picture->width };

    find_runs (&pair, y / picture->scale, picture->scale, MIN_ACROSS, across);
  }
  for (int x = 1; x < picture->width; x++) {
    const Pair pair = { picture->light + x - 1, picture->light + x, width, picture->height };

    find_runs (&pair, x / picture->scale, picture->scale, MIN_DOWN, down);
  }
}

/* A stroke of a character is within its box; what divides cells is between them. */
static gboolean
is_stroke (const LaurelPdfRule *rule, const GArray *chars)
{
  for (guint i = 0; i < chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (chars, LaurelPdfChar, i);

    if (rule->at >= box->x1 && rule->at <= box->x2 && rule->from >= box->y1 - 1 &&
        rule->to <= box->y2 + 1)
      return TRUE;
  }

  return FALSE;
}

/* Strokes of characters side by side look like a line, too; but what divides
 * rows does not go through the middle of them. */
static gboolean
is_row_of_strokes (const LaurelPdfRule *rule, const GArray *chars)
{
  double within = 0;

  for (guint i = 0; i < chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (chars, LaurelPdfChar, i);
    double margin = (box->y2 - box->y1) * MARGIN;

    if (rule->at > box->y1 + margin && rule->at < box->y2 - margin)
      within += MAX (MIN (box->x2, rule->to) - MAX (box->x1, rule->from), 0);
  }

  return within > (rule->to - rule->from) / 2;
}

static void
drop_strokes (GArray *rules, const GArray *chars, gboolean down)
{
  guint kept = 0;

  for (guint i = 0; i < rules->len; i++) {
    const LaurelPdfRule rule = g_array_index (rules, LaurelPdfRule, i);
    gboolean drop = down ? rule.to - rule.from <= 4 * MIN_DOWN && is_stroke (&rule, chars)
                         : is_row_of_strokes (&rule, chars);

    if (!drop)
      g_array_index (rules, LaurelPdfRule, kept++) = rule;
  }
  g_array_set_size (rules, kept);
}

/* The two edges of a line become one, and so do its pieces. The runs are in the
 * order of where they stand. */
static void
merge (GArray *rules)
{
  guint kept = 0;

  for (guint i = 0; i < rules->len; i++) {
    const LaurelPdfRule rule = g_array_index (rules, LaurelPdfRule, i);
    LaurelPdfRule *other = NULL;

    for (guint k = kept; k-- > 0 && other == NULL;) {
      LaurelPdfRule *before = &g_array_index (rules, LaurelPdfRule, k);

      if (before->at < rule.at - 2 * NEAR)
        break;
      if (before->at >= rule.at - NEAR && before->from <= rule.to + NEAR &&
          rule.from <= before->to + NEAR)
        other = before;
    }
    if (other != NULL) {
      other->from = MIN (other->from, rule.from);
      other->to = MAX (other->to, rule.to);
    } else {
      g_array_index (rules, LaurelPdfRule, kept++) = rule;
    }
  }
  g_array_set_size (rules, kept);
}

/**
 * laurel_pdf_rules_find:
 * @page: a page with its characters
 * @source: the same page
 *
 * Finds the lines of its tables. A page with more of them than any table has
 * is a drawing, and gets none.
 */
void
laurel_pdf_rules_find (LaurelPdfPage *page, PopplerPage *source)
{
  Picture picture = { 0 };

  if (!paint (&picture, source))
    return;

  find_all_runs (&picture, page->across, page->down);
  g_free (picture.light);
  if (page->across->len >= MAX_RULES || page->down->len >= MAX_RULES) {
    g_array_set_size (page->across, 0);
    g_array_set_size (page->down, 0);
  }
  drop_strokes (page->across, page->chars, FALSE);
  drop_strokes (page->down, page->chars, TRUE);
  merge (page->across);
  merge (page->down);
}
