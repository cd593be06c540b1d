/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RESOURCE_ITEM (laurel_resource_item_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResourceItem, laurel_resource_item, LAUREL, RESOURCE_ITEM, AdwBin)

G_END_DECLS
