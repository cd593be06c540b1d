/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_BOUNDS (laurel_activity_bounds_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityBounds, laurel_activity_bounds, LAUREL, ACTIVITY_BOUNDS,
                      AdwExpanderRow)

G_END_DECLS
