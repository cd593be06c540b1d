/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-programme.h"
#include "calendar/laurel-snapshot.h"

G_BEGIN_DECLS

void laurel_print_activity      (LaurelActivity  *activity);
void laurel_print_activity_more (LaurelActivity  *activity);
void laurel_print_snapshot      (LaurelProgramme *programme,
                                 LaurelSnapshot  *snapshot);
void laurel_print_snapshot_more (LaurelProgramme *programme,
                                 LaurelSnapshot  *snapshot);

G_END_DECLS
