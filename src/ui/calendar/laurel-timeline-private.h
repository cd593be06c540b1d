/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of LaurelTimeline share: the widget itself, where things are in
 * it (-layout), which part of it is seen (-scroll), how they look (-draw), and what
 * is done to it (-keys, -drag).
 */

#pragma once

#include "ui/calendar/laurel-activity-bar.h"
#include "ui/calendar/laurel-holiday-index.h"
#include "ui/calendar/laurel-load-strip.h"
#include "ui/calendar/laurel-timeline.h"

G_BEGIN_DECLS

/* How far below the months the first row is. */
#define LAUREL_TIMELINE_TOP 6

/**
 * LaurelTimelineDrag:
 * @row: the row whose bar is being dragged
 * @day: the day that was taken hold of
 * @n: by how many units it is dragged so far
 * @end_only: whether it is the end that was taken hold of
 * @moving: whether the threshold was passed
 * @words: (nullable): what it would say, or why it may not
 * @refused: whether it may not
 * @x: where the pointer is
 * @tick: the callback that scrolls at the edges, or 0
 * @settling: after it was let go, until the plan says the same: a source, or 0
 *
 * A bar being moved by the pointer.
 */
typedef struct {
  LaurelTimelineRow row;
  LaurelDay day;
  int n;
  gboolean end_only;
  gboolean moving;
  PangoLayout *words;
  gboolean refused;
  double x;
  guint tick;
  guint settling;
} LaurelTimelineDrag;

struct _LaurelTimeline {
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation; (nullable) */
  GtkScrollablePolicy policies[2];
  gboolean configuring; /* the adjustments change by our own doing */

  LaurelTimelineRows *rows;
  LaurelHolidayIndex *holidays;
  LaurelActivity *activity; /* (nullable): the one selected */
  gint64 wanted;            /* the activity that is to be seen once it has a place, or 0 */
  LaurelDay today;
  LaurelZoom zoom;

  /* Where things are. */
  LaurelTimelineAxis axis;
  double left_day; /* the point of time at the left edge of the bars; 0 at first */
  int width;       /* when it was allocated last */
  int header_height;
  int footer_height;
  int column_width; /* 0 when the titles stand above the bars */
  int number_width;
  int row_height;
  int bar_height;
  int text_height;
  int latin_height; /* of text without Han, whose fonts have higher lines */
  gboolean stacked;

  /* The bars: row r has bars[r % n], and what is without a row shows nothing. */
  GPtrArray *bars;            /* (element-type LaurelActivityBar) */
  gpointer parked; /* a LaurelActivityBar: spare, or the one with the focus out of sight */
  guint grow_id; /* a tick in which bars are added, or 0 */
  guint first_row;
  guint n_shown;
  GtkWidget *load;
  int load_height;
  gboolean stale; /* the bars have to be bound anew */

  gint64 cursor_activity; /* the row that has, or will get, the focus */
  gint64 cursor_phase;
  guint cursor;
  LaurelWindow cursor_window; /* when it was, when that was looked at last */
  int hovered; /* the row below the pointer, or -1 */
  double pointer_x;

  LaurelTimelinePalette palette;
  GHashTable *labels; /* (element-type utf8 PangoLayout): heads and days */
  LaurelTimelineDrag drag;
  double pinch_start;
};

/* laurel-timeline.c */
void               laurel_timeline_cover          (LaurelTimeline  *self);
void               laurel_timeline_set_cursor     (LaurelTimeline  *self,
                                                   guint            row,
                                                   gboolean         grab);
void               laurel_timeline_set_expanded   (LaurelTimeline  *self,
                                                   guint            row,
                                                   gboolean         expanded);

/* laurel-timeline-layout.c */
void               laurel_timeline_init_layout    (GtkWidgetClass  *klass);
void               laurel_timeline_add_bars      (LaurelTimeline  *self,
                                                   guint            n);
void               laurel_timeline_count_rows    (LaurelTimeline  *self);
void               laurel_timeline_sync_bars      (LaurelTimeline  *self);
LaurelActivityBar *laurel_timeline_get_bar        (LaurelTimeline  *self,
                                                   guint            row);
double             laurel_timeline_get_scroll     (LaurelTimeline  *self);
void               laurel_timeline_take_scroll    (LaurelTimeline  *self);
double             laurel_timeline_get_top        (LaurelTimeline  *self);
int                laurel_timeline_get_body_width (LaurelTimeline  *self);
double             laurel_timeline_get_row_y      (LaurelTimeline  *self,
                                                   guint            row);
double             laurel_timeline_flip           (LaurelTimeline  *self,
                                                   double           x,
                                                   double           width);
int                laurel_timeline_get_row_at     (LaurelTimeline  *self,
                                                   double           y);
LaurelDay          laurel_timeline_get_day_at     (LaurelTimeline  *self,
                                                   double           x);
void               laurel_timeline_measure_parts  (LaurelTimeline  *self,
                                                   int              width);
void               laurel_timeline_zoom_at        (LaurelTimeline  *self,
                                                   LaurelZoom       zoom,
                                                   double           where);
void               laurel_timeline_zoom_about_bar (LaurelTimeline  *self,
                                                   LaurelZoom       zoom);

/* laurel-timeline-scroll.c */
double             laurel_timeline_find_left_day  (LaurelTimeline  *self,
                                                   double           room);
void               laurel_timeline_scroll_down_to_row (LaurelTimeline *self,
                                                       guint           row);
void               laurel_timeline_scroll_to_day  (LaurelTimeline  *self,
                                                   double           day,
                                                   double           where);
void               laurel_timeline_scroll_by      (LaurelTimeline  *self,
                                                   double           pixels);
void               laurel_timeline_scroll_to_row  (LaurelTimeline  *self,
                                                   guint            row);
gboolean           laurel_timeline_is_selected_in_sight   (LaurelTimeline *self);
void               laurel_timeline_keep_selected_in_sight (LaurelTimeline *self);

/* laurel-timeline-title.c */
void               laurel_timeline_fit_title      (LaurelTimeline  *self,
                                                   PangoLayout     *title,
                                                   guint            row,
                                                   int              width);
gboolean           laurel_timeline_is_title_cut   (PangoLayout             *title,
                                                   const LaurelTimelineRow *row);

/* laurel-timeline-draw.c */
void               laurel_timeline_init_drawing   (GtkWidgetClass  *klass);

/* laurel-timeline-keys.c */
void               laurel_timeline_init_keys      (GtkWidgetClass  *klass);

/* laurel-timeline-drag.c */
void               laurel_timeline_init_pointer   (LaurelTimeline  *self);
void               laurel_timeline_cancel_drag    (LaurelTimeline  *self);

G_END_DECLS
