/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *laurel_title_likeness_fold     (const char   *title) G_GNUC_WARN_UNUSED_RESULT;
GArray   *laurel_title_likeness_pairs    (const char   *folded) G_GNUC_WARN_UNUSED_RESULT;
int       laurel_title_likeness_common   (const GArray *a,
                                          const GArray *b);
gboolean  laurel_title_likeness_at_least (const GArray *a,
                                          const GArray *b,
                                          int           quarters);

G_END_DECLS
