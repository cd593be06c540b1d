/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *laurel_draw_sources_read        (GVariant           *sources,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  laurel_draw_sources_check_again (gboolean            was_before,
                                           const char         *reason,
                                           GError            **error);
char     *laurel_draw_sources_make_key    (const char         *sources,
                                           const char *const  *numbers,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv     laurel_draw_sources_split       (const char         *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
