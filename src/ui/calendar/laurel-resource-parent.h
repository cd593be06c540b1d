/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RESOURCE_PARENT (laurel_resource_parent_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResourceParent, laurel_resource_parent, LAUREL, RESOURCE_PARENT,
                      AdwComboRow)

G_END_DECLS
