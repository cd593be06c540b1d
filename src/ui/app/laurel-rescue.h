/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void  laurel_rescue_check_async   (const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
void  laurel_rescue_salvage_async (const char           *path,
                                   const char           *to,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
void  laurel_rescue_restore_async (const char           *backup,
                                   const char           *to,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
char *laurel_rescue_finish        (GAsyncResult         *result,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
