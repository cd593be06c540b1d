/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names to try a template with: where its room ends, and where its typefaces may. */
guint laurel_name_extremes_find_longest (const char * const *names,
                                         guint               n);
guint laurel_name_extremes_find_rarest  (const char * const *names,
                                         guint               n);

G_END_DECLS
