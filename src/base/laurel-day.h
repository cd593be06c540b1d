/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelDay:
 *
 * A day of the Gregorian calendar, counted from 1 January of the year 1, which
 * is day 1, as GDate counts (GDate's "Julian day"). 0 is no day: not known.
 * A day has no time zone; in the store it is ISO text, or NULL.
 */
typedef gint32 LaurelDay;

LaurelDay   laurel_day_new         (int         year,
                                    int         month,
                                    int         day);
LaurelDay   laurel_day_from_iso    (const char *text);
char       *laurel_day_dup_iso     (LaurelDay   day) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_day_read        (const char *text,
                                    LaurelDay  *day,
                                    GError    **error);
gboolean    laurel_day_read_figures (const char *text,
                                     LaurelDay  *day);
char       *laurel_day_format      (LaurelDay   day,
                                    const char *format) G_GNUC_WARN_UNUSED_RESULT;
LaurelDay   laurel_day_today       (void);
void        laurel_day_get_ymd     (LaurelDay   day,
                                    int        *year,
                                    int        *month,
                                    int        *day_of_month);
int         laurel_day_get_weekday (LaurelDay   day);
int         laurel_day_in_month    (int         year,
                                    int         month);
LaurelDay   laurel_day_add_months  (LaurelDay   day,
                                    int         months);

G_END_DECLS
