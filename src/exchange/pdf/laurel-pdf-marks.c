/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-marks.h"

#include <math.h>

/*
 * Where in a picture a QR code may be. Three of its corners have a mark, and whichever way a
 * line goes through the middle of one, dark, light, dark, light and dark are as long as 1, 1,
 * 3, 1 and 1. To look for that is a hundred times quicker than to read every line of a page.
 */

#define LINES 2        /* of so many, one is looked at: a mark's middle is three dots high */
#define STEP 20        /* of 255: less is no edge */
#define DOTS 7.0       /* across a mark */
#define AWRY 0.6       /* of a dot: what reads the code allows for half a one */
#define MIN_DOT 1.0    /* pixels; a smaller one cannot be read */
#define MAX_SKEW 1.6   /* of one length to the other, where they should be alike */
#define MAX_COSINE 0.3 /* between two sides that should be square */
#define MIN_SIDE 8.0   /* dots between the middles of two marks: 14 at the least, and fewer of */
#define MAX_SIDE 180.0 /* those that are measured across a code that is turned */
#define QUIET 10.0     /* dots from the middle of a mark to where nothing of the code is left */
#define MAX_MARKS 100  /* so many are no marks but a pattern */

typedef struct {
  const guint8 *grey;
  int width;
  int height;
} Picture;

typedef struct {
  const guint8 *grey;
  int stride; /* from one pixel to the next */
  int length;
} Line;

/* A part of a line that may go through the middle of a mark. */
typedef struct {
  double middle;
  double dot;
} Crossing;

typedef struct {
  double x, y;
  double dot;
} Mark;

typedef struct {
  double left, top, right, bottom;
  double dot; /* the smallest */
} Extent;

static int
get_light (const Line *line, int at)
{
  return line->grey[(gssize) at * line->stride];
}

/* Where it passes the mean of its values at @from and at @to, to a part of a pixel. */
static double
find_edge (const Line *line, int from, int to)
{
  int twice = get_light (line, from) + get_light (line, to);
  gboolean is_fall = get_light (line, from) > get_light (line, to);
  int at = from + 1, before, after;

  while (at < to && (2 * get_light (line, at) > twice) == is_fall)
    at++;
  before = get_light (line, at - 1);
  after = get_light (line, at);

  return before == after ? at : at - 1 + (before - twice / 2.0) / (before - after);
}

/* Where it gets dark and where light again, in turn. Edges are between what is lightest and
 * what is darkest, however light and dark that is. */
static guint
find_edges (const Line *line, double *edges)
{
  int extreme = 0, last = -1; /* the lightest or darkest since, and the one before it */
  gboolean is_dark = FALSE;
  guint n = 0;

  for (int i = 1; i < line->length; i++) {
    int light = get_light (line, i), most = get_light (line, extreme);

    if (is_dark ? light < most : light > most) {
      extreme = i;
    } else if (is_dark ? light > most + STEP : light < most - STEP) {
      if (last >= 0)
        edges[n++] = find_edge (line, last, extreme);
      last = extreme;
      extreme = i;
      is_dark = !is_dark;
    }
  }
  if (last >= 0)
    edges[n++] = find_edge (line, last, extreme);

  return n;
}

static gboolean
is_alike (double one, double other)
{
  return one <= MAX_SKEW * other && other <= MAX_SKEW * one;
}

static gboolean
is_near (double length, double dots, double dot)
{
  return fabs (length - dots * dot) <= AWRY * dot;
}

/* From one edge to the next of its kind: ink that spreads moves both alike. */
static gboolean
is_crossing (const double *edges, Crossing *crossing)
{
  double dot = (edges[5] - edges[0]) / DOTS;

  crossing->middle = (edges[2] + edges[3]) / 2;
  crossing->dot = dot;

  return dot >= MIN_DOT && is_near (edges[2] - edges[0], 2, dot) &&
         is_near (edges[3] - edges[1], 4, dot) && is_near (edges[4] - edges[2], 4, dot) &&
         is_near (edges[5] - edges[3], 2, dot);
}

/* Whether the column does so, too, and is not much longer or shorter; and where its middle is. */
static gboolean
is_crossed (const Picture *picture, int y, const Crossing *across, double *edges, Mark *mark)
{
  int reach = (int) ceil (across->dot * DOTS * MAX_SKEW);
  int top = MAX (y - reach, 0), bottom = MIN (y + reach, picture->height - 1);
  Line column = { picture->grey + (gsize) top * picture->width + (gsize) across->middle,
                  picture->width, bottom - top + 1 };
  guint n = find_edges (&column, edges);
  Crossing down;

  for (guint i = 0; i + 5 < n; i += 2)
    if (is_crossing (edges + i, &down) && fabs (down.middle + top - y) <= 2 * down.dot
        && is_alike (down.dot, across->dot)) {
      *mark = (Mark) { across->middle, down.middle + top, MIN (down.dot, across->dot) };
      return TRUE;
    }

  return FALSE;
}

/* Several lines go through one. */
static void
add_mark (GArray *marks, const Mark *mark)
{
  for (guint i = 0; i < marks->len; i++) {
    const Mark *other = &g_array_index (marks, Mark, i);

    if (hypot (other->x - mark->x, other->y - mark->y) <= 2 * other->dot)
      return;
  }

  g_array_append_val (marks, *mark);
}

static GArray *
list_marks (const Picture *picture)
{
  gsize longest = (gsize) MAX (picture->width, picture->height);
  g_autofree double *across = g_new (double, longest);
  g_autofree double *down = g_new (double, longest);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  for (int y = 0; y < picture->height && marks->len <= MAX_MARKS; y += LINES) {
    Line row = { picture->grey + (gsize) y * picture->width, 1, picture->width };
    guint n = find_edges (&row, across);
    Crossing crossing;
    Mark mark;

    for (guint i = 0; i + 5 < n; i += 2)
      if (is_crossing (across + i, &crossing)
          && is_crossed (picture, y, &crossing, down, &mark))
        add_mark (marks, &mark);
  }

  return marks;
}

/* Whether one has the two others beside it, as far away, and at a right angle. */
static gboolean
is_corner (const Mark *mark, const Mark *one, const Mark *other)
{
  double x = one->x - mark->x, y = one->y - mark->y;
  double u = other->x - mark->x, v = other->y - mark->y;
  double side = hypot (x, y), end = hypot (u, v);

  return is_alike (one->dot, mark->dot) && is_alike (other->dot, mark->dot)
         && side >= MIN_SIDE * mark->dot && side <= MAX_SIDE * mark->dot && is_alike (side, end)
         && fabs (x * u + y * v) <= MAX_COSINE * side * end;
}

static void
take (Extent *extent, double x, double y, double dot)
{
  extent->left = MIN (extent->left, x - QUIET * dot);
  extent->right = MAX (extent->right, x + QUIET * dot);
  extent->top = MIN (extent->top, y - QUIET * dot);
  extent->bottom = MAX (extent->bottom, y + QUIET * dot);
  extent->dot = MIN (extent->dot, dot);
}

/* All corners of all codes, those without a mark among them. */
static void
take_codes (Extent *extent, const Mark *marks, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      for (guint l = k + 1; l < n; l++) {
        const Mark *mark = &marks[i], *one = &marks[k], *other = &marks[l];

        if (i == k || i == l || !is_corner (mark, one, other))
          continue;
        take (extent, mark->x, mark->y, mark->dot);
        take (extent, one->x, one->y, one->dot);
        take (extent, other->x, other->y, other->dot);
        take (extent, one->x + other->x - mark->x, one->y + other->y - mark->y, mark->dot);
      }
}

/**
 * laurel_pdf_marks_find:
 * @grey: a picture, a byte a pixel, row by row
 * @width: in pixels
 * @height: in pixels
 * @area: (out): what holds all that look like codes, with what is white around them
 * @dot: (out): how large the dots of the finest are, in pixels
 *
 * What it finds need be no code.
 *
 * Returns: whether there is something that looks like one
 */
gboolean
laurel_pdf_marks_find (const guint8 *grey, int width, int height, cairo_rectangle_int_t *area,
                       double *dot)
{
  const Picture picture = { grey, width, height };
  g_autoptr (GArray) marks = list_marks (&picture);
  Extent extent = { width, height, 0, 0, width };

  if (marks->len > MAX_MARKS)
    return FALSE;
  take_codes (&extent, (const Mark *) (const void *) marks->data, marks->len);
  if (extent.right <= extent.left)
    return FALSE;

  area->x = (int) MAX (extent.left, 0);
  area->y = (int) MAX (extent.top, 0);
  area->width = (int) MIN (extent.right, width) - area->x;
  area->height = (int) MIN (extent.bottom, height) - area->y;
  *dot = extent.dot;

  return area->width > 0 && area->height > 0;
}
