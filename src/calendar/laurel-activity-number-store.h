/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity-number.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

GHashTable *laurel_activity_list_numbers    (LaurelReader  *reader,
                                             gint64         programme,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_activity_dup_next_number (LaurelReader  *reader,
                                             gint64         programme,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
