/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_holder_match_page (const char *words,
                                   const char *name,
                                   const char *organisation);

G_END_DECLS
