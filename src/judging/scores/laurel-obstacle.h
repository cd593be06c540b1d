/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_OBSTACLE (laurel_obstacle_get_type ())
G_DECLARE_FINAL_TYPE (LaurelObstacle, laurel_obstacle, LAUREL, OBSTACLE, LaurelRow)

const char *laurel_obstacle_get_kind (LaurelObstacle *self);
const char *laurel_obstacle_get_text (LaurelObstacle *self);

G_END_DECLS
