/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-shape.h"

/* A bar is a planning line (Aigner and others, 2005): solid from the latest
 * start to the earliest end, hatched out to the earliest start and to the
 * latest end. */

static void
add (LaurelTimelineShape *shape, LaurelTimelinePartKind kind, double start, double end)
{
  LaurelTimelinePart part = { .kind = kind, .x = start, .width = end - start };

  g_assert (shape->n_parts < LAUREL_TIMELINE_MAX_PARTS);

  if (part.width <= 0)
    return;

  if (shape->n_parts == 0 || start < shape->start)
    shape->start = start;
  if (shape->n_parts == 0 || end > shape->end)
    shape->end = end;
  shape->parts[shape->n_parts++] = part;
}

/* The days @first to @last, both inclusive. */
static void
add_days (LaurelTimelineShape *shape, const LaurelTimelineAxis *axis,
          LaurelTimelinePartKind kind, LaurelDay first, LaurelDay last)
{
  double start, end;

  if (first > last)
    return;

  start = laurel_timeline_axis_get_x (axis, first);
  end = laurel_timeline_axis_get_x (axis, last + 1);
  add (shape, kind, start, MAX (end, start + LAUREL_TIMELINE_LEAST_WIDTH));
}

static void
add_flag (LaurelTimelineShape *shape, const LaurelTimelineAxis *axis, LaurelDay day)
{
  double x = laurel_timeline_axis_get_x (axis, day);

  add (shape, LAUREL_TIMELINE_PART_FLAG, x, x + LAUREL_TIMELINE_FLAG_WIDTH);
}

/* All through: what is certain in the middle, what may be on either side. */
static void
add_through (LaurelTimelineShape *shape, const LaurelTimelineAxis *axis,
             const LaurelWindow *window)
{
  if (window->ls > window->ee) {
    add_days (shape, axis, LAUREL_TIMELINE_PART_TAIL, window->es, window->le);
    return;
  }

  add_days (shape, axis, LAUREL_TIMELINE_PART_TAIL, window->es, window->ls - 1);
  add_days (shape, axis, LAUREL_TIMELINE_PART_CORE, window->ls, window->ee);
  add_days (shape, axis, LAUREL_TIMELINE_PART_TAIL, window->ee + 1, window->le);
}

/* Some days of many: a bead as long as it takes, in the middle for want of a
 * better place. */
static void
add_within (LaurelTimelineShape *shape, const LaurelTimelineAxis *axis,
            const LaurelWindow *window)
{
  double start = laurel_timeline_axis_get_x (axis, window->es);
  double end = laurel_timeline_axis_get_x (axis, window->le + 1);
  double bead = MIN (window->min_days * axis->day_width, end - start);

  add_days (shape, axis, LAUREL_TIMELINE_PART_CAPSULE, window->es, window->le);
  add (shape, LAUREL_TIMELINE_PART_BEAD, (start + end - bead) / 2, (start + end + bead) / 2);
}

/* From a day on: to the end of the axis, or to nobody knows where. */
static void
add_no_end (LaurelTimelineShape *shape, const LaurelTimelineAxis *axis,
            const LaurelWindow *window)
{
  LaurelDay certain = window->ls != 0 ? window->ls : window->es;

  add_days (shape, axis, LAUREL_TIMELINE_PART_TAIL, window->es, certain - 1);
  if (window->open_end) {
    add_days (shape, axis, LAUREL_TIMELINE_PART_CORE, certain, MAX (axis->last, certain));
  } else {
    LaurelDay last = MAX (certain, window->ee);
    double x = laurel_timeline_axis_get_x (axis, last + 1);

    /* Of what is only no earlier than a day, no day is certain. */
    add_days (shape, axis,
              window->ls != 0 ? LAUREL_TIMELINE_PART_CORE : LAUREL_TIMELINE_PART_TAIL, certain,
              last);
    add (shape, LAUREL_TIMELINE_PART_FADE, x, x + LAUREL_TIMELINE_FADE_WIDTH);
  }
}

/* It has no start, and ends. */
static void
add_no_start (LaurelTimelineShape *shape, const LaurelTimelineAxis *axis,
              const LaurelWindow *window)
{
  LaurelDay certain = window->ee != 0 ? window->ee : window->le;

  add_days (shape, axis, LAUREL_TIMELINE_PART_CORE, MIN (axis->first, certain), certain);
  add_days (shape, axis, LAUREL_TIMELINE_PART_TAIL, certain + 1, window->le);
}

/**
 * laurel_timeline_shape_init:
 * @shape: (out caller-allocates): the shape
 * @window: when something is
 * @axis: where days are
 */
void
laurel_timeline_shape_init (LaurelTimelineShape *shape, const LaurelWindow *window,
                            const LaurelTimelineAxis *axis)
{
  LaurelWindow filled = *window;

  *shape = (LaurelTimelineShape) { 0 };
  filled.ls = window->ls != 0 ? window->ls : window->le;
  filled.ee = window->ee != 0 ? window->ee : window->es;

  if (!laurel_window_is_known (window)) {
    if (window->open_end)
      add_days (shape, axis, LAUREL_TIMELINE_PART_LINE, axis->first, axis->last);
  } else if (window->es == 0 && window->open_start && window->le != 0) {
    add_no_start (shape, axis, window);
  } else if (window->es == 0) {
    add_flag (shape, axis, window->le != 0 ? window->le : MAX (window->ls, window->ee));
  } else if (window->le == 0) {
    add_no_end (shape, axis, window);
  } else if (window->extent == LAUREL_EXTENT_ON_DEMAND) {
    add_days (shape, axis, LAUREL_TIMELINE_PART_LINE, window->es, window->le);
  } else if (laurel_window_is_exact (window)) {
    add_days (shape, axis, LAUREL_TIMELINE_PART_CORE, window->es, window->le);
  } else if (window->extent == LAUREL_EXTENT_WITHIN) {
    add_within (shape, axis, window);
  } else {
    add_through (shape, axis, &filled);
  }
}
