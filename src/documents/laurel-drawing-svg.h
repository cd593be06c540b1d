/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-drawing-page.h"

G_BEGIN_DECLS

GBytes *laurel_drawing_svg_draw (GBytes                *file,
                                 LaurelDrawingOutcome  *outcome);

G_END_DECLS
