/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void laurel_undo_menu_fill (GMenu      *menu,
                            const char *undo,
                            const char *redo);

G_END_DECLS
