/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-copy.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

GHashTable *laurel_plan_copy_find_there  (GPtrArray     *copies,
                                          GPtrArray     *activities) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_plan_copy_find_series (LaurelReader  *reader,
                                          gint64         programme,
                                          const char    *title,
                                          gint64        *id,
                                          char         **number,
                                          int           *last,
                                          GError       **error);

G_END_DECLS
