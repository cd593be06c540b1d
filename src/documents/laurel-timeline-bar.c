/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-timeline-private.h"

#include "calendar/laurel-window.h"

/*
 * How sure a date is can be seen without colour: a fixed run is solid with
 * square ends; what may still move is hatched; "some day within" is a hollow
 * capsule with a bead as long as it takes at least; what is there on request is
 * a thin line; a deadline is a flag.
 */

#define LINE 2.0
#define STROKE 0.8
#define BEAD 3.4
#define FLAG 6.0

static LaurelDay
get_day (LaurelFields *row, const char *name)
{
  return laurel_day_from_iso (laurel_fields_get (row, name));
}

/**
 * laurel_timeline_get_x:
 *
 * Returns: where @day begins on the page; days outside it stand at its edges
 */
double
laurel_timeline_get_x (const LaurelTimeline *self, LaurelDay day)
{
  double part = (day - self->first) / (double) (self->last + 1 - self->first);

  return self->left + CLAMP (part, 0, 1) * (self->right - self->left);
}

static void
add_fill (const LaurelTimeline *self, LaurelSlab *slab, LaurelShape shape, double start,
          double end, double y, double height)
{
  LaurelItem *item = laurel_item_new (shape, start, y - height / 2, end - start, height);

  item->colour = self->block->colour;
  item->stroke = STROKE;
  g_ptr_array_add (slab->items, item);
}

/* A run: solid where it is certain to be, hatched where it may be. */
static LaurelReach
draw_run (const LaurelTimeline *self, LaurelSlab *slab, const LaurelWindow *window, double y)
{
  double es = laurel_timeline_get_x (self, window->es);
  double ls = laurel_timeline_get_x (self, window->ls);
  double ee = laurel_timeline_get_x (self, window->ee + 1);
  double le = laurel_timeline_get_x (self, window->le + 1);

  if (window->ls > window->ee) {
    add_fill (self, slab, LAUREL_SHAPE_HATCH, es, le, y, LAUREL_TIMELINE_BAR);
  } else {
    if (ls > es)
      add_fill (self, slab, LAUREL_SHAPE_HATCH, es, ls + STROKE, y, LAUREL_TIMELINE_BAR);
    add_fill (self, slab, LAUREL_SHAPE_FILL, ls, ee, y, LAUREL_TIMELINE_BAR);
    if (le > ee)
      add_fill (self, slab, LAUREL_SHAPE_HATCH, ee - STROKE, le, y, LAUREL_TIMELINE_BAR);
  }

  return (LaurelReach) { es, le };
}

static LaurelReach
draw_within (const LaurelTimeline *self, LaurelSlab *slab, const LaurelWindow *window, double y)
{
  double start = laurel_timeline_get_x (self, window->es);
  double end = laurel_timeline_get_x (self, window->le + 1);
  double day = (self->right - self->left) / (self->last + 1 - self->first);
  double bead = MIN (MAX (window->min_days * day, BEAD), end - start - LAUREL_TIMELINE_BAR / 2);

  add_fill (self, slab, LAUREL_SHAPE_CAPSULE, start, end, y, LAUREL_TIMELINE_BAR);
  if (bead > 0)
    add_fill (self, slab, LAUREL_SHAPE_BEAD, (start + end - bead) / 2, (start + end + bead) / 2, y,
              BEAD);

  return (LaurelReach) { start, end };
}

static LaurelReach
draw_deadline (const LaurelTimeline *self, LaurelSlab *slab, LaurelDay day, double y)
{
  double x = laurel_timeline_get_x (self, day + 1);

  add_fill (self, slab, LAUREL_SHAPE_FLAG, x, x + FLAG, y, LAUREL_TIMELINE_BAR + 2);

  return (LaurelReach) { x, x + FLAG };
}

/* "From X": it begins there, and nobody has said when it ends. */
static LaurelReach
draw_open (const LaurelTimeline *self, LaurelSlab *slab, const LaurelWindow *window, double y)
{
  LaurelWindow run = *window;

  run.ls = run.ls != 0 ? run.ls : run.es;
  run.ee = run.ls;
  run.le = self->last;

  return draw_run (self, slab, &run, y);
}

static void
read_window (LaurelFields *row, LaurelWindow *window)
{
  const char *extent = laurel_fields_get (row, "extent");

  window->es = get_day (row, "es");
  window->ls = get_day (row, "ls");
  window->ee = get_day (row, "ee");
  window->le = get_day (row, "le");
  window->min_days = MAX (atoi (laurel_fields_get (row, "min_days")), 1);
  window->extent = g_str_equal (extent, "through") ? LAUREL_EXTENT_THROUGH
                   : g_str_equal (extent, "on-demand") ? LAUREL_EXTENT_ON_DEMAND
                   : LAUREL_EXTENT_WITHIN;
}

/**
 * laurel_timeline_draw_window:
 * @self: the timeline
 * @slab: the row's slab
 * @row: the row
 * @y: the middle of the bar
 *
 * Draws what the days say; of no days, nothing.
 *
 * Returns: from where to where the bar is
 */
LaurelReach
laurel_timeline_draw_window (const LaurelTimeline *self, LaurelSlab *slab, LaurelFields *row,
                             double y)
{
  LaurelWindow window = { 0 };

  read_window (row, &window);
  if (laurel_fields_get (row, "cancelled")[0] != '\0' || (window.es == 0 && window.le == 0))
    return (LaurelReach) { self->left, self->left };
  if (window.es == 0)
    return draw_deadline (self, slab, window.le, y);
  if (window.le == 0)
    return draw_open (self, slab, &window, y);

  window.ls = window.ls != 0 ? window.ls : window.le;
  window.ee = window.ee != 0 ? window.ee : window.es;
  if (window.extent == LAUREL_EXTENT_ON_DEMAND) {
    LaurelReach reach = {
      laurel_timeline_get_x (self, window.es), laurel_timeline_get_x (self, window.le + 1),
    };

    add_fill (self, slab, LAUREL_SHAPE_FILL, reach.start, reach.end, y, LINE);
    return reach;
  }
  if (window.extent == LAUREL_EXTENT_WITHIN && window.le > window.es)
    return draw_within (self, slab, &window, y);

  return draw_run (self, slab, &window, y);
}
