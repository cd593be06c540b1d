/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FIX_POPOVER (laurel_fix_popover_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFixPopover, laurel_fix_popover, LAUREL, FIX_POPOVER, GtkPopover)

G_END_DECLS
