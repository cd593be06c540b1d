/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-holiday.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

LaurelHoliday *laurel_holiday_find        (GPtrArray          *holidays,
                                           LaurelDay           day);
gboolean       laurel_holiday_is_off      (LaurelHoliday      *self);
LaurelHoliday *laurel_holiday_find_off    (GPtrArray          *holidays,
                                           const LaurelWindow *window);
char          *laurel_holiday_dup_warning (GPtrArray          *holidays,
                                           const LaurelWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
