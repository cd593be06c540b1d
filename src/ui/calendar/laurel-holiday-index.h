/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-holiday.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_HOLIDAY_INDEX (laurel_holiday_index_get_type ())
G_DECLARE_FINAL_TYPE (LaurelHolidayIndex, laurel_holiday_index, LAUREL, HOLIDAY_INDEX, GObject)

LaurelHolidayIndex *laurel_holiday_index_new      (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel         *laurel_holiday_index_get_list (LaurelHolidayIndex *self);
void                laurel_holiday_index_set_list (LaurelHolidayIndex *self,
                                                   GListModel         *list);
LaurelHoliday      *laurel_holiday_index_find     (LaurelHolidayIndex *self,
                                                   LaurelDay           day);
gboolean            laurel_holiday_index_is_off   (LaurelHolidayIndex *self,
                                                   LaurelDay           day);
char               *laurel_holiday_index_dup_name (LaurelHolidayIndex *self,
                                                   LaurelDay           day)
                                                   G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
