/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-moment.h"

G_BEGIN_DECLS

gboolean     laurel_reminder_claim     (const char    *file_id,
                                        gint64         reminder,
                                        LaurelMoment   due,
                                        LaurelMoment   now,
                                        gboolean      *claimed,
                                        GError       **error);
LaurelMoment laurel_reminder_get_shown (const char    *file_id,
                                        gint64         reminder);

G_END_DECLS
