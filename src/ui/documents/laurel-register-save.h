/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void     laurel_register_save_async         (LaurelSession        *session,
                                             const char           *path,
                                             GAsyncReadyCallback   callback,
                                             gpointer              data);
void     laurel_register_explain_async      (LaurelSession        *session,
                                             const char           *path,
                                             GAsyncReadyCallback   callback,
                                             gpointer              data);
gboolean laurel_register_save_finish        (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
