/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

int      laurel_migration_get_latest (void);
gboolean laurel_migration_run        (sqlite3  *db,
                                      int       from,
                                      int       to,
                                      GError  **error);

G_END_DECLS
