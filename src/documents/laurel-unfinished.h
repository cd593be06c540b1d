/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int      laurel_unfinished_make_file   (const char  *folder,
                                        const char  *ending,
                                        int          mode,
                                        char       **path) G_GNUC_WARN_UNUSED_RESULT;
int      laurel_unfinished_make_folder (const char  *folder,
                                        char       **path) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_unfinished_finish      (char       **path);

G_END_DECLS
