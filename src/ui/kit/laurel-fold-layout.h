/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FOLD_LAYOUT (laurel_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFoldLayout, laurel_fold_layout, LAUREL, FOLD_LAYOUT, GtkLayoutManager)

#define LAUREL_TYPE_FOLD_LAYOUT_CHILD (laurel_fold_layout_child_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFoldLayoutChild, laurel_fold_layout_child, LAUREL, FOLD_LAYOUT_CHILD,
                      GtkLayoutChild)

G_END_DECLS
