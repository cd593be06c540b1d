/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void laurel_plan_names_append (GString    *cell,
                               const char *name,
                               const char *kind,
                               gboolean    chinese);
void laurel_plan_names_read   (const char *cell,
                               const char *role,
                               GPtrArray  *parties);

G_END_DECLS
