/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-copy.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LAUREL_PLAN_COPY_ARGS:
 *
 * The programme, the year, the title of the new one ("": the old one, raised),
 * whether what was booked is held, and the activities: id, title ("": the old
 * one, raised), whether given days keep their weekdays.
 */
#define LAUREL_PLAN_COPY_ARGS "(xisba(xsb))"

/* What the activities of a programme would be in another year: id, year (xi). */
extern const LaurelQuery LAUREL_PLAN_COPIES;

/* Makes a programme of another year out of one. */
extern const LaurelCommand LAUREL_PLAN_COPY_TO_YEAR;

char *laurel_plan_copy_dup_title (LaurelReader  *reader,
                                  gint64         programme,
                                  int            year,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
