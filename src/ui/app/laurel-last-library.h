/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *laurel_own_library_dup_path  (void) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_last_library_dup_path (void) G_GNUC_WARN_UNUSED_RESULT;

void  laurel_last_library_note     (GSettings  *settings,
                                    const char *path);

G_END_DECLS
