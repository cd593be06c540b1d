/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_tool_is_meant (int     argc,
                               char  **argv);
int      laurel_tool_main     (int     argc,
                               char  **argv);

G_END_DECLS
