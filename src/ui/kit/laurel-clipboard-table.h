/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void    laurel_clipboard_table_read_async  (GtkWidget            *widget,
                                            GAsyncReadyCallback   callback,
                                            gpointer              data);
GBytes *laurel_clipboard_table_read_finish (GAsyncResult         *result,
                                            GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
