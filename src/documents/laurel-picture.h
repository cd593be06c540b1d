/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelPicture:
 * @pixels: rows of 32-bit pixels, as cairo's ARGB32: native-endian, premultiplied
 * @width, @height: in pixels
 * @stride: bytes in a row
 *
 * A page, drawn. Any thread may have it.
 */
typedef struct {
  GBytes *pixels;
  int width;
  int height;
  int stride;
} LaurelPicture;

void laurel_picture_free (LaurelPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPicture, laurel_picture_free)

G_END_DECLS
