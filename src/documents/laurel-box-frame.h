/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-box.h"

G_BEGIN_DECLS

#define LAUREL_MM (72 / 25.4) /* points */

/**
 * LaurelRect:
 *
 * A place on a page, in points from its upper left corner.
 */
typedef struct {
  double x, y, width, height;
} LaurelRect;

/**
 * LaurelEdges:
 * @LAUREL_EDGE_LEFT: and so on: an edge that is moved when a box is sized
 */
typedef enum {
  LAUREL_EDGE_NONE = 0,
  LAUREL_EDGE_LEFT = 1 << 0,
  LAUREL_EDGE_RIGHT = 1 << 1,
  LAUREL_EDGE_TOP = 1 << 2,
  LAUREL_EDGE_BOTTOM = 1 << 3,
} LaurelEdges;

LaurelRect  laurel_box_get_frame   (const LaurelBox *self);
LaurelEdges laurel_box_get_edges   (const LaurelBox *self);
gboolean    laurel_box_is_square   (const LaurelBox *self);
double      laurel_box_get_ratio   (const LaurelBox *self);
LaurelRect  laurel_rect_move       (LaurelRect       rect,
                                    double           dx,
                                    double           dy,
                                    double           page_width,
                                    double           page_height);
LaurelRect  laurel_rect_size       (LaurelRect       rect,
                                    LaurelEdges      edges,
                                    double           dx,
                                    double           dy,
                                    double           ratio,
                                    double           page_width,
                                    double           page_height);

G_END_DECLS
