/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issued.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void     laurel_register_reprint_async  (LaurelStore          *store,
                                         GPtrArray            *issued,
                                         const char           *path,
                                         gboolean              anyway,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
GBytes  *laurel_register_reprint_finish (GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void     laurel_register_count_async    (LaurelSession        *session,
                                         GPtrArray            *issued,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
gboolean laurel_register_count_finish   (LaurelSession        *session,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
