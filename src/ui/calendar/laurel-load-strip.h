/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-timeline-paint.h"
#include "ui/calendar/laurel-timeline-rows.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LOAD_STRIP (laurel_load_strip_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLoadStrip, laurel_load_strip, LAUREL, LOAD_STRIP, GtkWidget)

G_GNUC_WARN_UNUSED_RESULT
GtkWidget *laurel_load_strip_new     (const LaurelTimelinePalette *palette);
void       laurel_load_strip_count   (LaurelLoadStrip             *self,
                                      LaurelTimelineRows          *rows,
                                      const LaurelTimelineAxis    *axis);
void       laurel_load_strip_scroll  (LaurelLoadStrip             *self,
                                      const LaurelTimelineAxis    *axis,
                                      double                       scroll);
char      *laurel_load_strip_dup_words (LaurelLoadStrip           *self,
                                      LaurelDay                    day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
