/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SEARCH (laurel_search_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSearch, laurel_search, LAUREL, SEARCH, AdwBin)

void laurel_search_look_for   (LaurelSearch *self,
                               GtkEditable  *entry);
void laurel_search_open_first (LaurelSearch *self,
                               GtkEditable  *entry);

G_END_DECLS
