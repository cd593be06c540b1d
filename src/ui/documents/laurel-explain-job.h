/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void     laurel_explain_async  (LaurelSession        *session,
                                const char           *path,
                                GAsyncReadyCallback   callback,
                                gpointer              data);
gboolean laurel_explain_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
