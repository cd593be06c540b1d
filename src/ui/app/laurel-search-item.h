/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SEARCH_ITEM (laurel_search_item_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSearchItem, laurel_search_item, LAUREL, SEARCH_ITEM, AdwBin)

G_END_DECLS
