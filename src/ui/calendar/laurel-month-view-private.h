/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of LaurelMonthView share: the widget itself, and what is dragged
 * in it (-drag).
 */

#pragma once

#include "ui/calendar/laurel-month-sheet.h"
#include "ui/calendar/laurel-month-strip.h"
#include "ui/calendar/laurel-month-view.h"

G_BEGIN_DECLS

/**
 * LaurelMonthDrag:
 * @activity: (nullable): the one that is being dragged
 * @day: the day of it that was taken hold of; 0 for what has no days
 * @end_only: whether it is its end that was taken hold of
 * @n: by how many days, or units of its own, it is dragged so far
 * @moving: whether the threshold was passed
 * @words: (nullable): what it would say, or why it may not
 * @refused: whether it may not
 * @x: where the pointer is
 * @y: likewise
 * @turn: by how many pages it turns when the pointer stays where it is
 * @turn_id: what waits for that, or 0
 *
 * An activity being moved by the pointer.
 */
typedef struct {
  LaurelActivity *activity;
  LaurelDay day;
  gboolean end_only;
  int n;
  gboolean moving;
  PangoLayout *words;
  gboolean refused;
  double x;
  double y;
  int turn;
  guint turn_id;
} LaurelMonthDrag;

struct _LaurelMonthView {
  AdwBin parent_instance;

  LaurelMonthStrip *running;
  LaurelMonthStrip *sometime;
  LaurelMonthSheet *sheet;

  LaurelSession *session; /* (nullable) */
  GSignalGroup *watch;    /* of the session */
  LaurelMonthPlan *plan;
  LaurelMonthFrame frame;
  gboolean chosen;  /* somebody chose the month that is shown */
  gboolean seeking; /* the page turns to the selected activity */
  guint refresh_id; /* a tick in which everything is shown anew, or 0 */
  LaurelMonthDrag drag;
};

/* laurel-month-view.c */
void laurel_month_view_turn_page   (LaurelMonthView *self,
                                    int              months);

/* laurel-month-drag.c */
void laurel_month_view_init_drag   (LaurelMonthView *self);
void laurel_month_view_cancel_drag (LaurelMonthView *self);
void laurel_month_view_paint_drag  (LaurelMonthView *self,
                                    GtkSnapshot     *snapshot);

G_END_DECLS
