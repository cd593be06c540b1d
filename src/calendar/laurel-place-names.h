/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *laurel_place_names_get_code   (const char *name);
gsize       laurel_place_names_get_length (const char *words);
gboolean    laurel_place_names_are        (const char *words);

G_END_DECLS
