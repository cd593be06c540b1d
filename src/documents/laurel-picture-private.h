/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-picture.h"

#include <cairo.h>

G_BEGIN_DECLS

cairo_surface_t *laurel_picture_begin (double            width,
                                       double            height,
                                       double            scale,
                                       LaurelPicture    *ground);
LaurelPicture   *laurel_picture_end   (cairo_surface_t  *surface);

G_END_DECLS
