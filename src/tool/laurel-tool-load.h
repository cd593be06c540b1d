/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

GBytes      *laurel_tool_load_bytes (LaurelToolContext *context,
                                     const char        *path,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_tool_load_words (LaurelToolContext *context,
                                     const char        *path,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelTable *laurel_tool_load_rows  (LaurelToolContext *context,
                                     const char        *path,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode    *laurel_tool_load_json  (LaurelToolContext *context,
                                     const char        *path,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
