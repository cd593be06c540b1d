/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

G_BEGIN_DECLS

/**
 * LaurelMoment:
 *
 * What a calendar and a clock on the wall show together, to the minute. It has no
 * time zone: who travels is reminded by the clock of where he is, and an hour that
 * is left out or comes twice makes nothing fall out or come twice. 0 is no moment.
 */
typedef gint64 LaurelMoment;

#define LAUREL_MINUTES_A_DAY 1440

LaurelMoment laurel_moment_new        (LaurelDay      day,
                                       int            minute);
LaurelMoment laurel_moment_new_local  (GDateTime     *time);
LaurelMoment laurel_moment_now        (void);
LaurelDay    laurel_moment_get_day    (LaurelMoment   moment);
int          laurel_moment_get_minute (LaurelMoment   moment);
LaurelMoment laurel_moment_from_iso   (const char    *text);
gboolean     laurel_moment_read       (const char    *text,
                                       LaurelMoment  *moment,
                                       GError       **error);
char        *laurel_moment_dup_iso    (LaurelMoment   moment) G_GNUC_WARN_UNUSED_RESULT;

int          laurel_minute_from_text  (const char    *text);
gboolean     laurel_minute_read       (const char    *text,
                                       int           *minute,
                                       GError       **error);
char        *laurel_minute_dup_text   (int            minute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
