/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

gboolean laurel_tool_rank_exam (LaurelToolContext  *context,
                                const char         *rule,
                                const char         *evidence,
                                const char         *attempts,
                                GError            **error);

G_END_DECLS
