/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *laurel_typed_dup    (const char  *file_id,
                              const char  *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_typed_keep   (const char  *file_id,
                              const char  *key,
                              const char  *text,
                              GError     **error);
gboolean laurel_typed_forget (const char  *file_id,
                              GError     **error);

G_END_DECLS
