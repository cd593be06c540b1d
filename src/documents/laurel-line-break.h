/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean *laurel_line_break_find    (const char *text,
                                     gssize      length,
                                     const char *language) G_GNUC_WARN_UNUSED_RESULT;
gboolean *laurel_line_break_keep_words (const char     *text,
                                     const gboolean *breaks,
                                     gboolean        pairs) G_GNUC_WARN_UNUSED_RESULT;
gboolean  laurel_line_break_is_han  (gunichar    c);
gboolean  laurel_line_break_is_wide (gunichar    c);
gboolean  laurel_line_break_is_stop (gunichar    c);
gboolean  laurel_line_break_has_white_behind (gunichar c);
gboolean  laurel_line_break_has_white_before (gunichar c);

G_END_DECLS
