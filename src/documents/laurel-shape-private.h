/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages-private.h"

#include <cairo.h>

G_BEGIN_DECLS

void laurel_shape_paint (cairo_t           *cr,
                         const LaurelItem  *item);
void laurel_shape_turn  (cairo_t           *cr,
                         const LaurelItem  *item);

G_END_DECLS
