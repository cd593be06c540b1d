/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_copy_write  (sqlite3     *db,
                             const char  *to,
                             GError     **error);
gboolean laurel_copy_rescue (sqlite3     *db,
                             const char  *to,
                             GError     **error);
gboolean laurel_copy_file   (const char  *from,
                             const char  *to,
                             GError     **error);

G_END_DECLS
