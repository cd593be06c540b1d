/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_pdf_marks_find (const guint8          *grey,
                                int                    width,
                                int                    height,
                                cairo_rectangle_int_t *area,
                                double                *dot);

G_END_DECLS
