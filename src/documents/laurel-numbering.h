/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *laurel_numbering_format  (const char *pattern,
                                   int         n) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_numbering_matches (const char *pattern,
                                   const char *line);

G_END_DECLS
