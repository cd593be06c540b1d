/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-holiday.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The days off and worked weekends that hold for a programme, or 0 for all, from
 * a day to a day (xss), each day once. */
extern const LaurelQuery LAUREL_HOLIDAYS_BETWEEN;

/* Takes a list of days in, in place of what was there of it: source, days
 * (sa(sss)): day, name, "off" or "worked". */
extern const LaurelCommand LAUREL_HOLIDAYS_IMPORT;

/* Takes a list out: source (s). */
extern const LaurelCommand LAUREL_HOLIDAYS_REMOVE;

GPtrArray *laurel_holiday_load_between (LaurelReader  *reader,
                                        gint64         programme,
                                        LaurelDay      first,
                                        LaurelDay      last,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
