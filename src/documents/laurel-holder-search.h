/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_holder_search_has_text (const char  *words);
gboolean laurel_holder_search_has      (const char  *words,
                                        const char  *name);
gboolean laurel_holder_search_find     (const char  *words,
                                        const char  *digest,
                                        char       **name,
                                        char       **organisation);

G_END_DECLS
