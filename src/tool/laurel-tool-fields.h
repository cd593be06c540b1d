/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

GVariant *laurel_tool_build_fields (LaurelToolContext    *context,
                                    char                **options,
                                    int                   first,
                                    const char           *title,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
