/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-shelf.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

LaurelTemplateShelf *laurel_tool_read_shelf    (LaurelToolContext    *context,
                                                GError              **error)
                                                G_GNUC_WARN_UNUSED_RESULT;
LaurelTemplate      *laurel_tool_load_template (LaurelToolContext    *context,
                                                const char           *name,
                                                const char           *language,
                                                char                **kind,
                                                GError              **error)
                                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
