/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What makes this program the #LaurelChild that reads a drawing. */
#define LAUREL_DRAWING_CHILD "--read-drawing-for-parent"

gboolean laurel_drawing_child_is_meant (int            argc,
                                        char         **argv);
int      laurel_drawing_child_main     (void);
GBytes  *laurel_drawing_child_read     (GBytes        *file,
                                        const char    *name,
                                        GCancellable  *cancellable,
                                        GError       **error);

G_END_DECLS
