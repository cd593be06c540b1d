/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-box-frame.h"

#include "documents/laurel-layout-private.h"

#define LEAST (1 * LAUREL_MM) /* a box is not smaller */

/**
 * laurel_box_get_frame:
 *
 * Returns: where the box is seen: a line of type on its baseline has the height of a line
 */
LaurelRect
laurel_box_get_frame (const LaurelBox *self)
{
  LaurelRect frame = { self->x, self->y, self->width, self->height };

  if (self->kind == LAUREL_BOX_LINE)
    frame.height = self->thickness;
  if (self->kind != LAUREL_BOX_TEXT)
    return frame;

  if (self->on_baseline) {
    frame.y = self->y - LAUREL_LAYOUT_BASELINE * self->style->size - self->style->leading / 2;
    frame.height = self->style->leading;
  } else if (frame.height <= 0) {
    frame.height = self->style->leading * MAX (self->style->max_lines, 1);
  }

  return frame;
}

/**
 * laurel_box_get_edges:
 *
 * Returns: by which edges it is sized; the height of a line is that of its type
 */
LaurelEdges
laurel_box_get_edges (const LaurelBox *self)
{
  LaurelEdges across = LAUREL_EDGE_LEFT | LAUREL_EDGE_RIGHT;

  if (self->kind == LAUREL_BOX_LINE
      || (self->kind == LAUREL_BOX_TEXT && (self->on_baseline || self->height <= 0)))
    return across;

  return across | LAUREL_EDGE_TOP | LAUREL_EDGE_BOTTOM;
}

gboolean
laurel_box_is_square (const LaurelBox *self)
{
  return self->kind == LAUREL_BOX_QR || self->kind == LAUREL_BOX_SEAL;
}

/**
 * laurel_box_get_ratio:
 *
 * Returns: its width for a height of one, which stays when it is sized; 0 if it need not
 */
double
laurel_box_get_ratio (const LaurelBox *self)
{
  if (laurel_box_is_square (self))
    return 1;

  return self->kind == LAUREL_BOX_IMAGE && !self->stretch ? self->width / self->height : 0;
}

/* What is too large for the page begins at its edge; what stands over the edge may stay so,
 * but goes no farther. */
static double
keep_in (double from, double to, double size, double page)
{
  double least = MIN (0, from), most = MAX (page - size, from);

  return CLAMP (to, least, MAX (least, most));
}

/**
 * laurel_rect_move:
 * @rect: a place
 * @dx, @dy: how far to the right and down
 * @page_width, @page_height: how large the page is
 *
 * Returns: the place, moved as far as the page goes
 */
LaurelRect
laurel_rect_move (LaurelRect rect, double dx, double dy, double page_width, double page_height)
{
  rect.x = keep_in (rect.x, rect.x + dx, rect.width, page_width);
  rect.y = keep_in (rect.y, rect.y + dy, rect.height, page_height);

  return rect;
}

static void
size_span (double *start, double *size, double before, double after, double page)
{
  double end = *start + *size;

  if (before != 0) {
    *start = CLAMP (*start + before, MIN (0, *start), MAX (end - LEAST, MIN (0, *start)));
    *size = end - *start;
  }
  if (after != 0)
    *size = CLAMP (*size + after, LEAST, MAX (MAX (page, end) - *start, LEAST));
}

/* The edge that is pulled decides; the other one follows. */
static void
keep_ratio (LaurelRect *rect, const LaurelRect *before, LaurelEdges edges, double ratio,
            double page_width, double page_height)
{
  gboolean down = edges & (LAUREL_EDGE_TOP | LAUREL_EDGE_BOTTOM);
  gboolean across = edges & (LAUREL_EDGE_LEFT | LAUREL_EDGE_RIGHT);
  double tall = rect->height * ratio;
  double width = across && down ? MAX (rect->width, tall) : across ? rect->width : tall;
  double right = edges & LAUREL_EDGE_LEFT ? before->x + before->width : page_width - before->x;
  double below = edges & LAUREL_EDGE_TOP ? before->y + before->height : page_height - before->y;

  rect->width = MIN (width, MIN (right, below * ratio));
  rect->height = rect->width / ratio;
  if (edges & LAUREL_EDGE_LEFT)
    rect->x = before->x + before->width - rect->width;
  if (edges & LAUREL_EDGE_TOP)
    rect->y = before->y + before->height - rect->height;
}

/**
 * laurel_rect_size:
 * @rect: a place
 * @edges: which edges are moved
 * @dx, @dy: how far to the right and down
 * @ratio: its width for a height of one, if that stays as it is, or 0
 * @page_width, @page_height: how large the page is
 *
 * Returns: the place with its edges moved: no smaller than a box may be, and on the page
 */
LaurelRect
laurel_rect_size (LaurelRect rect, LaurelEdges edges, double dx, double dy, double ratio,
                  double page_width, double page_height)
{
  LaurelRect before = rect;

  size_span (&rect.x, &rect.width, edges & LAUREL_EDGE_LEFT ? dx : 0,
             edges & LAUREL_EDGE_RIGHT ? dx : 0, page_width);
  size_span (&rect.y, &rect.height, edges & LAUREL_EDGE_TOP ? dy : 0,
             edges & LAUREL_EDGE_BOTTOM ? dy : 0, page_height);
  if (ratio > 0)
    keep_ratio (&rect, &before, edges, ratio, page_width, page_height);

  return rect;
}
