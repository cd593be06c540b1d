/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_activity_number_check     (const char  *text,
                                           GError     **error);
int      laurel_activity_number_count     (const char  *number);
int      laurel_activity_number_find_last (GHashTable  *numbers);
char    *laurel_activity_number_dup_next  (GHashTable  *numbers,
                                           const char  *series,
                                           int         *last) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
