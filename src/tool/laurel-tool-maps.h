/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *laurel_tool_maps_read  (char              **options,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_tool_maps_check (GHashTable         *maps,
                                    const char *const  *known,
                                    GError            **error);

G_END_DECLS
