/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RESOURCE_PANE (laurel_resource_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResourcePane, laurel_resource_pane, LAUREL, RESOURCE_PANE, AdwBin)

G_END_DECLS
