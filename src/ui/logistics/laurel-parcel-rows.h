/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void laurel_parcel_rows_show (GtkListBox *list,
                              GListModel *content,
                              gboolean    is_open);

G_END_DECLS
