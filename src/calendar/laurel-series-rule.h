/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"

G_BEGIN_DECLS

LaurelWindow  laurel_series_get_hull   (const LaurelWindow *windows,
                                        gsize               n_windows);
const char   *laurel_series_get_status (const char         *own,
                                        const char *const  *members);

G_END_DECLS
