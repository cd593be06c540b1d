/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-timeline-shape.h"
#include "ui/calendar/laurel-timeline-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LaurelTimelinePalette:
 *
 * The colours of a timeline, all of them from the theme's named ones.
 */
typedef struct {
  GdkRGBA ground;
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA line;
  GdkRGBA faint_line;
  GdkRGBA shade;
  GdkRGBA band;
  GdkRGBA hover;
  GdkRGBA core;
  GdkRGBA edge;
  GdkRGBA hatch;
  GdkRGBA fill;
  GdkRGBA thin;
  GdkRGBA tentative;
  GdkRGBA missing;
  GdkRGBA alarm;
  GdkRGBA alarm_text;
  GdkRGBA caution;
  GdkRGBA caution_text;
  GdkRGBA core_text;
  GdkRGBA span_text;
} LaurelTimelinePalette;

/**
 * LaurelTimelineBrush:
 * @palette: the colours
 * @room: how wide the place is, for turning round
 * @mirrored: whether time goes from right to left
 * @outlined: draw what is solid as an outline only: it is cancelled
 * @alarmed: flags are of the colour of faults
 * @grade: how sure it is that it does not go together with something
 * @y: where the bar is
 * @height: how high it is
 *
 * How a shape is painted.
 */
typedef struct {
  const LaurelTimelinePalette *palette;
  double room;
  gboolean mirrored;
  gboolean outlined;
  gboolean alarmed;
  LaurelClashGrade grade;
  double y;
  double height;
} LaurelTimelineBrush;

void           laurel_timeline_palette_init   (LaurelTimelinePalette       *palette,
                                               GtkWidget                   *widget);
const GdkRGBA *laurel_timeline_palette_get_tone (const LaurelTimelinePalette *palette,
                                               LaurelTimelineTone           tone);
void           laurel_timeline_paint_shape    (GtkSnapshot                 *snapshot,
                                               const LaurelTimelineBrush   *brush,
                                               const LaurelTimelineShape   *shape);
void           laurel_timeline_paint_text     (GtkSnapshot                 *snapshot,
                                               PangoLayout                 *layout,
                                               const GdkRGBA               *colour,
                                               double                       x,
                                               double                       y);
void           laurel_timeline_paint_clash    (GtkSnapshot                 *snapshot,
                                               const LaurelTimelinePalette *palette,
                                               LaurelClashGrade             grade,
                                               const GdkRGBA               *colour,
                                               double                       x,
                                               double                       y,
                                               double                       size);
void           laurel_timeline_paint_pill     (GtkSnapshot                 *snapshot,
                                               const graphene_rect_t       *rect,
                                               double                       radius,
                                               const GdkRGBA               *colour);

G_END_DECLS
