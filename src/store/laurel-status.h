/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean laurel_status_check (sqlite3     *db,
                              int          status,
                              GError     **error);
gboolean laurel_status_exec  (sqlite3     *db,
                              const char  *sql,
                              GError     **error);
gboolean laurel_status_is_trouble (int status);

G_END_DECLS
