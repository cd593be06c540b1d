/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-order.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void  laurel_batch_issue_async  (LaurelSession        *session,
                                 LaurelBatchOrder     *order,
                                 const char           *series,
                                 LaurelDay             day,
                                 const char           *path,
                                 LaurelProgress       *progress,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
guint laurel_batch_issue_finish (GAsyncResult         *result,
                                 GError              **error);

LaurelBatchOrder *laurel_batch_issue_take_order (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
