/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_schema_check (sqlite3  *db,
                              int       version,
                              GError  **error);

gboolean laurel_schema_read_version (sqlite3     *db,
                                     const char  *path,
                                     int         *version,
                                     GError     **error);

G_END_DECLS
