/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_GRADUAL (laurel_gradual_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGradual, laurel_gradual, LAUREL, GRADUAL, GObject)

void     laurel_gradual_install  (GtkListView       *view,
                                  GtkSelectionModel *model);
gboolean laurel_gradual_is_whole (LaurelGradual     *self);

G_END_DECLS
