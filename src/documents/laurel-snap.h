/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-box-frame.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

/**
 * LaurelGuide:
 * @upright: whether it goes down the page, and not across
 * @at: where, in points from the left or from above
 * @from, @to: from where to where it goes
 *
 * A line that shows what a box stands in line with.
 */
typedef struct {
  gboolean upright;
  double at;
  double from, to;
} LaurelGuide;

/**
 * LaurelSnap:
 * @frame: the page: its size and margins
 * @others: (array length=n_others): the places of the other boxes
 * @reach: how near is near enough, in points
 *
 * What a box that is moved may stand in line with.
 */
typedef struct {
  LaurelFrame frame;
  const LaurelRect *others;
  guint n_others;
  double reach;
} LaurelSnap;

LaurelRect laurel_snap_move (const LaurelSnap *self,
                             LaurelRect        rect,
                             GArray           *guides);
LaurelRect laurel_snap_size (const LaurelSnap *self,
                             LaurelRect        rect,
                             LaurelEdges       edges,
                             double            ratio,
                             GArray           *guides);

G_END_DECLS
