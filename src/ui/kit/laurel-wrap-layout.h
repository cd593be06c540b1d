/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_WRAP_LAYOUT (laurel_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (LaurelWrapLayout, laurel_wrap_layout, LAUREL, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
