/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char      *laurel_place_names_get_code   (const char *name);
const GPtrArray *laurel_place_names_get_codes  (const char *name);
const char      *laurel_place_names_get_name   (const char *code);
gsize            laurel_place_names_get_length (const char *words);
gboolean         laurel_place_names_are        (const char *words);

G_END_DECLS
