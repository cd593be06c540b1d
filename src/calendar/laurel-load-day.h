/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-holiday.h"
#include "calendar/laurel-load.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LOAD_DAY (laurel_load_day_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLoadDay, laurel_load_day, LAUREL, LOAD_DAY, LaurelRow)

LaurelLoadDay *laurel_load_day_new              (LaurelDay day,
                                                 const LaurelLoad *load,
                                                 LaurelHoliday *holiday);
LaurelDay      laurel_load_day_get_day          (LaurelLoadDay *self);
int            laurel_load_day_get_possible     (LaurelLoadDay *self);
int            laurel_load_day_get_certain      (LaurelLoadDay *self);
const char    *laurel_load_day_get_holiday      (LaurelLoadDay *self);
const char    *laurel_load_day_get_holiday_kind (LaurelLoadDay *self);

G_END_DECLS
