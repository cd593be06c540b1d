/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64   laurel_seen_count_missing (const char  *file_id,
                                    gint64       entry,
                                    GBytes      *digest_there);
gint64   laurel_seen_get_entry     (const char  *file_id);
gboolean laurel_seen_note          (const char  *file_id,
                                    gint64       entry,
                                    GBytes      *digest,
                                    GError     **error);

G_END_DECLS
