/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-programme.h"

G_BEGIN_DECLS

LaurelProgramme *laurel_plan_find_programme (LaurelReader  *reader,
                                             const char    *name,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelActivity  *laurel_plan_find_activity  (LaurelReader  *reader,
                                             const char    *name,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
