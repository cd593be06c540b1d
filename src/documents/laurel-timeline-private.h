/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-layout-private.h"

#include "base/laurel-day.h"

G_BEGIN_DECLS

#define LAUREL_TIMELINE_BAR 7.0 /* how high a bar is, in points */

/**
 * LaurelTimeline:
 * @layout: the layout
 * @block: the timeline's block
 * @left, @right: of the drawing, on the page
 * @first, @last: the days it reaches from and to
 * @header: the months, repeated on each page
 *
 * A timeline being laid out.
 */
typedef struct {
  LaurelLayout *layout;
  const LaurelBlock *block;
  double left, right;
  LaurelDay first, last;
  LaurelSlab *header;
} LaurelTimeline;

/**
 * LaurelReach:
 *
 * Where a bar begins and ends, on the page.
 */
typedef struct {
  double start, end;
} LaurelReach;

double      laurel_timeline_get_x       (const LaurelTimeline *self,
                                         LaurelDay             day);
LaurelReach laurel_timeline_draw_window (const LaurelTimeline *self,
                                         LaurelSlab           *slab,
                                         LaurelFields         *row,
                                         double                y);

G_END_DECLS
