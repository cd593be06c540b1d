/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-signing-key.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

LaurelSigningKey *laurel_tool_find_key     (LaurelToolContext  *context,
                                            LaurelReader       *reader,
                                            const char         *id,
                                            GError            **error) G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_tool_dup_issuer   (LaurelToolContext  *context,
                                            LaurelReader       *reader,
                                            const char         *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_tool_open_if_there
                                           (LaurelToolContext  *context,
                                            LaurelLibrary     **library,
                                            GError            **error);
char             *laurel_tool_load_text    (LaurelToolContext  *context,
                                            const char         *path,
                                            GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
