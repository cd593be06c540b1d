/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-month-bar.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_MONTH_STRIP (laurel_month_strip_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMonthStrip, laurel_month_strip, LAUREL, MONTH_STRIP, GtkWidget)

LaurelMonthPlace laurel_month_strip_get_place (LaurelMonthStrip *self);
void             laurel_month_strip_show      (LaurelMonthStrip *self,
                                               GArray           *items,
                                               LaurelDay         month);
void             laurel_month_strip_select    (LaurelMonthStrip *self,
                                               LaurelActivity   *activity);
gboolean         laurel_month_strip_focus_bar (LaurelMonthStrip *self,
                                               LaurelActivity   *activity);

G_END_DECLS
