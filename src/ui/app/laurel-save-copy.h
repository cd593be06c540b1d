/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_save_copy    (GtkWidget   *widget,
                          LaurelStore *store);
void laurel_save_copy_to (GtkWidget   *widget,
                          LaurelStore *store,
                          const char  *path);

G_END_DECLS
