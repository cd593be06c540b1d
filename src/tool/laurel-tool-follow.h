/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

void laurel_tool_write_followed (LaurelToolContext *context,
                                 LaurelLibrary     *library,
                                 LaurelChanges     *changes);

G_END_DECLS
