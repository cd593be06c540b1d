/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_HOLIDAY (laurel_holiday_get_type ())
G_DECLARE_FINAL_TYPE (LaurelHoliday, laurel_holiday, LAUREL, HOLIDAY, LaurelRow)

LaurelDay   laurel_holiday_get_day  (LaurelHoliday *self);
const char *laurel_holiday_get_name (LaurelHoliday *self);
const char *laurel_holiday_get_kind (LaurelHoliday *self);

G_END_DECLS
