/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  laurel_passphrase_ask_async  (GtkWidget            *widget,
                                    gboolean              is_new,
                                    GAsyncReadyCallback   callback,
                                    gpointer              data);
char *laurel_passphrase_ask_finish (GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
