/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "ui/kit/laurel-zoom.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_TIMELINE (laurel_timeline_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTimeline, laurel_timeline, LAUREL, TIMELINE, GtkWidget)

LaurelActivity *laurel_timeline_get_activity (LaurelTimeline *self);
void            laurel_timeline_set_activity (LaurelTimeline *self,
                                              LaurelActivity *activity);
LaurelZoom      laurel_timeline_get_zoom     (LaurelTimeline *self);
void            laurel_timeline_set_zoom     (LaurelTimeline *self,
                                              LaurelZoom      zoom);

G_END_DECLS
