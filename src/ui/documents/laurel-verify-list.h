/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_verify_list_install (GtkListView *view,
                                 GListModel  *results);

G_END_DECLS
