/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean laurel_reminder_portal_is_meant   (void);
void     laurel_reminder_portal_ask_async  (gboolean              wanted,
                                            GAsyncReadyCallback   callback,
                                            gpointer              data);
gboolean laurel_reminder_portal_ask_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
