/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_recent_menu_add (GMenu            *menu,
                             int               position,
                             GtkPopover       *popover,
                             GtkRecentManager *manager,
                             const char       *except);

G_END_DECLS
