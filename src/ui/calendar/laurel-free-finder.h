/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FREE_FINDER (laurel_free_finder_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFreeFinder, laurel_free_finder, LAUREL, FREE_FINDER,
                      AdwPreferencesGroup)

G_END_DECLS
