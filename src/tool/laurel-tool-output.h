/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

gboolean laurel_tool_check_output (LaurelToolContext  *context,
                                   LaurelLibrary      *library,
                                   const char         *path,
                                   GError            **error);
gboolean laurel_tool_is_same_file (const char        *a,
                                   const char         *b);
gboolean laurel_tool_check_free   (const char         *path,
                                   GError            **error);
gboolean laurel_tool_write_output (const char         *path,
                                   GBytes             *bytes,
                                   GError            **error);
void     laurel_tool_warn_of_fonts (LaurelToolContext *context,
                                    char              **fallbacks);
gboolean laurel_tool_begin_written (LaurelToolContext *context,
                                    JsonBuilder        *builder,
                                    const char         *output,
                                    guint               n_pages,
                                    GPtrArray          *paths);
void     laurel_tool_tell_files    (LaurelToolContext  *context,
                                    const char         *output,
                                    GPtrArray          *names);

G_END_DECLS
