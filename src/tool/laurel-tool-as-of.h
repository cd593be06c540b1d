/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

gboolean laurel_tool_list_as_of (LaurelToolContext  *context,
                                 LaurelReader       *reader,
                                 GPtrArray          *programmes,
                                 const char         *day,
                                 GError            **error);
gboolean laurel_tool_show_as_of (LaurelToolContext  *context,
                                 LaurelReader       *reader,
                                 const char         *name,
                                 const char         *day,
                                 GError            **error);

G_END_DECLS
