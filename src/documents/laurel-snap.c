/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-snap.h"

#include <math.h>

/* Lines of a box that may snap: the first edge, the middle, the last edge. */
enum {
  FIRST = 1 << 0,
  MIDDLE = 1 << 1,
  LAST = 1 << 2,
};

/* A place along one direction. */
typedef struct {
  double start, size;
} Span;

/* What was found to be nearest. */
typedef struct {
  double by;   /* how far the box is to go */
  double at;   /* the line it then stands on */
  double from, to; /* what else is there, along the line */
  gboolean found;
} Nearest;

static double
get_line (Span span, int line)
{
  return span.start + (line == FIRST ? 0 : line == MIDDLE ? span.size / 2 : span.size);
}

/* Of what is equally near, the first counts: the page comes before other boxes. */
static void
try_line (Nearest *nearest, Span span, int lines, double at, double from, double to, double reach)
{
  for (int line = FIRST; line <= LAST; line <<= 1) {
    double by = at - get_line (span, line);

    if ((lines & line) == 0 || fabs (by) > reach
        || (nearest->found && fabs (by) >= fabs (nearest->by) - 1e-6))
      continue;
    *nearest = (Nearest) { by, at, from, to, TRUE };
  }
}

static Span
get_span (const LaurelRect *rect, gboolean upright)
{
  return upright ? (Span) { rect->x, rect->width } : (Span) { rect->y, rect->height };
}

/* @upright: guides that go down the page, along which places across are compared. */
static Nearest
find_nearest (const LaurelSnap *self, const LaurelRect *rect, int lines, gboolean upright)
{
  const LaurelFrame *frame = &self->frame;
  double page = upright ? frame->width : frame->height;
  double along = upright ? frame->height : frame->width;
  double before = upright ? frame->left : frame->top;
  double after = upright ? frame->right : frame->bottom;
  Span span = get_span (rect, upright);
  Nearest nearest = { 0 };

  try_line (&nearest, span, lines, page / 2, 0, along, self->reach);
  try_line (&nearest, span, lines & (FIRST | LAST), before, 0, along, self->reach);
  try_line (&nearest, span, lines & (FIRST | LAST), page - after, 0, along, self->reach);
  for (guint i = 0; i < self->n_others; i++) {
    Span other = get_span (&self->others[i], upright);
    Span across = get_span (&self->others[i], !upright);

    for (int line = FIRST; line <= LAST; line <<= 1)
      try_line (&nearest, span, lines, get_line (other, line), across.start,
                across.start + across.size, self->reach);
  }

  return nearest;
}

static void
add_guide (GArray *guides, const Nearest *nearest, const LaurelRect *rect, gboolean upright)
{
  Span across = get_span (rect, !upright);
  LaurelGuide guide = { upright, nearest->at, MIN (nearest->from, across.start),
                        MAX (nearest->to, across.start + across.size) };

  if (nearest->found)
    g_array_append_val (guides, guide);
}

/**
 * laurel_snap_move:
 * @rect: where the box was moved to
 * @guides: (element-type LaurelGuide): gets the lines it then stands on
 *
 * Returns: where it is put: in line with the page or with another box, if that is near
 */
LaurelRect
laurel_snap_move (const LaurelSnap *self, LaurelRect rect, GArray *guides)
{
  Nearest across = find_nearest (self, &rect, FIRST | MIDDLE | LAST, TRUE);
  Nearest down = find_nearest (self, &rect, FIRST | MIDDLE | LAST, FALSE);

  rect.x += across.by;
  rect.y += down.by;
  add_guide (guides, &across, &rect, TRUE);
  add_guide (guides, &down, &rect, FALSE);

  return rect;
}

/* Of a box that keeps its proportions one edge snaps, and the rest follows. */
static void
leave_one (Nearest *across, Nearest *down)
{
  if (across->found && (!down->found || fabs (across->by) <= fabs (down->by)))
    *down = (Nearest) { 0 };
  else
    *across = (Nearest) { 0 };
}

/* Returns: whether it is still on the page then */
static gboolean
follow (const LaurelFrame *page, LaurelRect *rect, LaurelEdges edges, double ratio,
        gboolean across)
{
  LaurelRect before = *rect;

  if (across)
    rect->height = rect->width / ratio;
  else
    rect->width = rect->height * ratio;
  if (edges & LAUREL_EDGE_LEFT)
    rect->x += before.width - rect->width;
  if (edges & LAUREL_EDGE_TOP)
    rect->y += before.height - rect->height;

  return rect->x >= 0 && rect->y >= 0 && rect->x + rect->width <= page->width
         && rect->y + rect->height <= page->height;
}

/**
 * laurel_snap_size:
 * @rect: what the box was sized to
 * @edges: which of its edges were moved
 * @ratio: its width for a height of one, if that stays as it is, or 0
 * @guides: (element-type LaurelGuide): gets the lines that they then stand on
 *
 * Returns: what it is made: its edges in line with the page or with another box, if that is near
 */
LaurelRect
laurel_snap_size (const LaurelSnap *self, LaurelRect rect, LaurelEdges edges, double ratio,
                  GArray *guides)
{
  int across_lines = (edges & LAUREL_EDGE_LEFT ? FIRST : 0)
                     | (edges & LAUREL_EDGE_RIGHT ? LAST : 0);
  int down_lines = (edges & LAUREL_EDGE_TOP ? FIRST : 0) | (edges & LAUREL_EDGE_BOTTOM ? LAST : 0);
  Nearest across = find_nearest (self, &rect, across_lines, TRUE);
  Nearest down = find_nearest (self, &rect, down_lines, FALSE);
  LaurelRect loose = rect;

  if (ratio > 0)
    leave_one (&across, &down);
  if (edges & LAUREL_EDGE_LEFT)
    rect.x += across.by;
  rect.width += edges & LAUREL_EDGE_LEFT ? -across.by : across.by;
  if (edges & LAUREL_EDGE_TOP)
    rect.y += down.by;
  rect.height += edges & LAUREL_EDGE_TOP ? -down.by : down.by;
  if (ratio > 0 && (across.found || down.found)
      && !follow (&self->frame, &rect, edges, ratio, across.found))
    return loose;
  add_guide (guides, &across, &rect, TRUE);
  add_guide (guides, &down, &rect, FALSE);

  return rect;
}
