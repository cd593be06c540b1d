/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_entry_number_check       (const char  *pattern,
                                          GError     **error);
char    *laurel_entry_number_dup_pattern (const char  *pattern,
                                          const char  *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
