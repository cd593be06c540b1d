/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void         laurel_open_async  (GtkApplication       *application,
                                 const char           *path,
                                 LaurelLibraryFlags    flags,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
void         laurel_open_damaged_async (GtkApplication       *application,
                                        const char           *path,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
LaurelStore *laurel_open_finish (GAsyncResult         *result,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void         laurel_open_tell_missing (GtkWindow          *window,
                                       LaurelStore        *store,
                                       GSettings          *settings);

G_END_DECLS
