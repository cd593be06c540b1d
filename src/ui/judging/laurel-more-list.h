/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_MORE_LIST (laurel_more_list_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMoreList, laurel_more_list, LAUREL, MORE_LIST, AdwBin)

void laurel_more_list_show (LaurelMoreList             *self,
                            GListModel                 *all,
                            GtkListBoxCreateWidgetFunc  create,
                            gpointer                    data);

G_END_DECLS
