/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

G_BEGIN_DECLS

/**
 * LaurelHolidayEntry:
 * @day: the day
 * @name: (owned): what it is called
 * @worked: it is worked, although a weekend; else nobody works
 *
 * A day of a list of holidays.
 */
typedef struct {
  LaurelDay day;
  char *name;
  gboolean worked;
} LaurelHolidayEntry;

GArray *laurel_holiday_list_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void    laurel_holiday_list_add   (GArray     *list,
                                   LaurelDay   day,
                                   const char *name,
                                   gboolean    worked);
GArray *laurel_holiday_list_china (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
