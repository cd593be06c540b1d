/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_tool_read_day  (const char    *text,
                                LaurelDay     *day,
                                GError       **error);
gboolean laurel_tool_read_span (LaurelReader  *reader,
                                const char    *words,
                                LaurelDay     *first,
                                LaurelDay     *last,
                                GError       **error);

G_END_DECLS
