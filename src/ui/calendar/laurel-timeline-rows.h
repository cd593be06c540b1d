/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-phase.h"
#include "ui/calendar/laurel-clash-index.h"
#include "ui/calendar/laurel-timeline-axis.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelTimelineRow:
 * @activity: the activity the row is of
 * @phase: (nullable): the phase of it, when the row is a phase's
 * @conflicts: (nullable) (element-type LaurelConflict): what the activity does not go
 *   together with, the worst first, when the row is an activity's
 * @n_members: how many activities belong to it, when it is a series; as long as they
 *   are folded their conflicts are among those of the row
 */
typedef struct {
  LaurelActivity *activity;
  LaurelPhase *phase;
  GPtrArray *conflicts;
  guint n_members;
} LaurelTimelineRow;

#define LAUREL_TYPE_TIMELINE_ROWS (laurel_timeline_rows_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTimelineRows, laurel_timeline_rows, LAUREL, TIMELINE_ROWS, GObject)

LaurelTimelineRows      *laurel_timeline_rows_new            (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelTimelineRows      *laurel_timeline_rows_new_unfolded   (void) G_GNUC_WARN_UNUSED_RESULT;
void                     laurel_timeline_rows_set_activities (LaurelTimelineRows  *self,
                                                              GListModel          *activities);
void                     laurel_timeline_rows_set_phases     (LaurelTimelineRows  *self,
                                                              GListModel          *phases);
void                     laurel_timeline_rows_set_conflicts  (LaurelTimelineRows  *self,
                                                              GListModel          *conflicts);
void                     laurel_timeline_rows_set_order      (LaurelTimelineRows  *self,
                                                              LaurelOrder          order);
void                     laurel_timeline_rows_set_expanded   (LaurelTimelineRows  *self,
                                                              gint64               activity,
                                                              gboolean             expanded);
gboolean                 laurel_timeline_rows_get_expanded   (LaurelTimelineRows  *self,
                                                              gint64               activity);

GListModel              *laurel_timeline_rows_get_activities (LaurelTimelineRows  *self);
GListModel              *laurel_timeline_rows_get_phase_list (LaurelTimelineRows  *self);
GListModel              *laurel_timeline_rows_get_conflicts  (LaurelTimelineRows  *self);
LaurelOrder              laurel_timeline_rows_get_order      (LaurelTimelineRows  *self);
guint                    laurel_timeline_rows_get_n          (LaurelTimelineRows  *self);
const LaurelTimelineRow *laurel_timeline_rows_get            (LaurelTimelineRows  *self,
                                                              guint                row);
gboolean                 laurel_timeline_rows_find           (LaurelTimelineRows  *self,
                                                              gint64               activity,
                                                              gint64               phase,
                                                              guint               *row);
GPtrArray               *laurel_timeline_rows_get_phases     (LaurelTimelineRows  *self,
                                                              gint64               activity);
void                     laurel_timeline_rows_cover          (LaurelTimelineRows  *self,
                                                              LaurelTimelineAxis  *axis);

void                     laurel_timeline_rows_get_visible    (guint                n_rows,
                                                              int                  row_height,
                                                              double               offset,
                                                              double               room,
                                                              guint               *first,
                                                              guint               *n);

G_END_DECLS
