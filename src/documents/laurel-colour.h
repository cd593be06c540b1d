/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelColour:
 *
 * Parts of red, green and blue, 0 to 1.
 */
typedef struct {
  double red;
  double green;
  double blue;
} LaurelColour;

G_END_DECLS
