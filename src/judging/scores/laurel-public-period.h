/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

#include <glib.h>

G_BEGIN_DECLS

LaurelDay laurel_public_period_end (LaurelDay   first,
                                    int         days,
                                    gboolean    only_working,
                                    GPtrArray  *holidays);

int       laurel_public_period_find_unknown (LaurelDay   first,
                                             LaurelDay   last,
                                             GPtrArray  *holidays);

G_END_DECLS
