/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"
#include "tool/laurel-exporter.h"

G_BEGIN_DECLS

void     laurel_export_job_async  (LaurelStore         *store,
                                   const LaurelExport  *what,
                                   const char          *path,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             data);
gboolean laurel_export_job_finish (LaurelStore         *store,
                                   GAsyncResult        *result,
                                   GError             **error);

G_END_DECLS
