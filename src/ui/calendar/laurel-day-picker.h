/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DAY_PICKER (laurel_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDayPicker, laurel_day_picker, LAUREL, DAY_PICKER, AdwBin)

void laurel_day_picker_show       (LaurelDayPicker *self,
                                   LaurelDay        day);
void laurel_day_picker_select     (LaurelDayPicker *self,
                                   LaurelDay        first,
                                   LaurelDay        last);
void laurel_day_picker_set_window (LaurelDayPicker *self,
                                   LaurelDay        first,
                                   LaurelDay        last);
void       laurel_day_picker_set_first_weekday (LaurelDayPicker *self,
                                                int              first_weekday);

G_END_DECLS
