/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

char    *laurel_copy_begin  (const char  *to,
                             const char  *suffix) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_copy_settle (const char  *part,
                             const char  *to);
void     laurel_copy_drop   (const char  *part);
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
