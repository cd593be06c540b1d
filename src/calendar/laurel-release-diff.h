/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-change.h"
#include "calendar/laurel-date-unit.h"

G_BEGIN_DECLS

gboolean   laurel_window_leaves  (const LaurelWindow      *announced,
                                  const LaurelWindow      *now);
GPtrArray *laurel_release_diff   (GPtrArray               *before,
                                  GPtrArray               *after,
                                  const char              *language,
                                  const LaurelDateHabits  *habits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
