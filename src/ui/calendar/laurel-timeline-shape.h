/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"
#include "ui/calendar/laurel-timeline-axis.h"

G_BEGIN_DECLS

/**
 * LaurelTimelinePartKind:
 * @LAUREL_TIMELINE_PART_CORE: it is going on for certain: solid
 * @LAUREL_TIMELINE_PART_TAIL: it may be going on: hatched
 * @LAUREL_TIMELINE_PART_CAPSULE: it is on some day of these: hollow, rounded
 * @LAUREL_TIMELINE_PART_BEAD: as long as it takes, in the capsule
 * @LAUREL_TIMELINE_PART_LINE: at any time of these, on request: thin
 * @LAUREL_TIMELINE_PART_FLAG: by this day
 * @LAUREL_TIMELINE_PART_FADE: nobody knows how far it goes
 */
typedef enum {
  LAUREL_TIMELINE_PART_CORE,
  LAUREL_TIMELINE_PART_TAIL,
  LAUREL_TIMELINE_PART_CAPSULE,
  LAUREL_TIMELINE_PART_BEAD,
  LAUREL_TIMELINE_PART_LINE,
  LAUREL_TIMELINE_PART_FLAG,
  LAUREL_TIMELINE_PART_FADE,
} LaurelTimelinePartKind;

typedef struct {
  LaurelTimelinePartKind kind;
  double x;
  double width;
} LaurelTimelinePart;

#define LAUREL_TIMELINE_MAX_PARTS 4

/**
 * LaurelTimelineShape:
 * @parts: (array length=n_parts): what to draw, in order
 * @n_parts: how many; 0 when there is no date
 * @start: the left edge of all
 * @end: the right edge of all
 *
 * How a window looks on an axis: it says by its form how sure it is.
 */
typedef struct {
  LaurelTimelinePart parts[LAUREL_TIMELINE_MAX_PARTS];
  guint n_parts;
  double start;
  double end;
} LaurelTimelineShape;

/* Of the flag of a deadline, and of the part beyond which nothing is known. */
#define LAUREL_TIMELINE_FLAG_WIDTH 11.0
#define LAUREL_TIMELINE_FADE_WIDTH 36.0
/* No bar is narrower, however short the time. */
#define LAUREL_TIMELINE_LEAST_WIDTH 4.0

void laurel_timeline_shape_init (LaurelTimelineShape       *shape,
                                 const LaurelWindow        *window,
                                 const LaurelTimelineAxis  *axis);

G_END_DECLS
