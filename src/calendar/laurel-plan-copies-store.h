/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-next-date.h"
#include "calendar/laurel-plan-copy.h"
#include "calendar/laurel-programme.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What the activities of a programme would be in another year: id, year (xi). */
extern const LaurelQuery LAUREL_PLAN_COPIES;

char            *laurel_plan_copy_dup_title   (LaurelReader    *reader,
                                               gint64           programme,
                                               int              year,
                                               GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GHashTable      *laurel_plan_copy_list_series (GPtrArray       *activities)
                                               G_GNUC_WARN_UNUSED_RESULT;
LaurelProgramme *laurel_plan_copy_load        (LaurelReader    *reader,
                                               gint64           programme,
                                               int              year,
                                               LaurelNextYear  *next,
                                               GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
