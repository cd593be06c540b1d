/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-month-plan.h"
#include "ui/calendar/laurel-timeline-paint.h"

G_BEGIN_DECLS

GtkWidget *laurel_month_popover_new (const char                  *title,
                                     const LaurelTimelinePalette *palette,
                                     GArray                      *items,
                                     LaurelDay                    first,
                                     LaurelDay                    last) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_month_popover_show (GtkWidget *popover,
                                      GtkWidget *view,
                                      GtkWidget *chip);

G_END_DECLS
