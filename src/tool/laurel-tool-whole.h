/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_print_activity_whole (LaurelReader    *reader,
                                      LaurelActivity  *activity,
                                      GError         **error);

G_END_DECLS
