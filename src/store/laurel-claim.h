/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-moment.h"

G_BEGIN_DECLS

gboolean     laurel_claim_take      (const char    *file_id,
                                     gint64         row,
                                     LaurelMoment   due,
                                     LaurelMoment   now,
                                     gboolean      *claimed,
                                     GError       **error);
LaurelMoment laurel_claim_get_taken (const char    *file_id,
                                     gint64         row);

G_END_DECLS
