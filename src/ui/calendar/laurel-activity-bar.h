/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-timeline-paint.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_BAR (laurel_activity_bar_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityBar, laurel_activity_bar, LAUREL, ACTIVITY_BAR, GtkWidget)

G_GNUC_WARN_UNUSED_RESULT
GtkWidget   *laurel_activity_bar_new          (const LaurelTimelinePalette *palette);
void         laurel_activity_bar_bind         (LaurelActivityBar           *self,
                                               const LaurelTimelineRow     *row,
                                               GPtrArray                   *phases,
                                               gboolean                     expanded);
void         laurel_activity_bar_unbind       (LaurelActivityBar           *self);
void         laurel_activity_bar_set_axis     (LaurelActivityBar           *self,
                                               const LaurelTimelineAxis    *axis,
                                               double                       bar_height);
void         laurel_activity_bar_set_room     (LaurelActivityBar           *self,
                                               double                       room);
void         laurel_activity_bar_set_preview  (LaurelActivityBar           *self,
                                               const LaurelWindow          *preview);
void         laurel_activity_bar_set_selected (LaurelActivityBar           *self,
                                               gboolean                     selected);

gboolean     laurel_activity_bar_shows        (LaurelActivityBar           *self,
                                               const LaurelTimelineRow     *row);
gboolean     laurel_activity_bar_is_dated     (LaurelActivityBar           *self);
const LaurelTimelineShape
            *laurel_activity_bar_get_shape    (LaurelActivityBar           *self);
double       laurel_activity_bar_get_start    (LaurelActivityBar           *self);
double       laurel_activity_bar_get_width    (LaurelActivityBar           *self);
const char  *laurel_activity_bar_get_fault    (LaurelActivityBar           *self);
PangoLayout *laurel_activity_bar_get_number   (LaurelActivityBar           *self);
PangoLayout *laurel_activity_bar_get_title    (LaurelActivityBar           *self);

G_END_DECLS
