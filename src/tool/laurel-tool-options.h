/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

gboolean laurel_tool_options_check          (const LaurelToolCommand  *command,
                                             char                    **args,
                                             GError                  **error);
gboolean laurel_tool_options_refuse_missing (const LaurelToolCommand  *command,
                                             int                       n_words,
                                             GError                  **error);
void     laurel_tool_options_show_numbers   (char                    **words);
char    *laurel_tool_options_dup_usage      (const LaurelToolCommand  *command)
                                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
