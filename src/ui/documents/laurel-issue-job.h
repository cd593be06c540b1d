/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issue-batch.h"
#include "ui/kit/laurel-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelIssueOutlook:
 * @series: the names of the series there are
 * @signer: whose key signs
 * @has_key: whether it is there; else one will be made
 * @twins: (element-type LaurelIssueTwin): what was issued already
 *
 * What is to be known before papers are issued.
 */
typedef struct {
  GStrv series;
  char *signer;
  gboolean has_key;
  GPtrArray *twins;
} LaurelIssueOutlook;

void                laurel_issue_outlook_free   (LaurelIssueOutlook     *self);
void                laurel_issue_outlook_async  (LaurelSession          *session,
                                                 const LaurelIssueBatch *papers,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                data);
LaurelIssueOutlook *laurel_issue_outlook_finish (GAsyncResult           *result,
                                                 GError                **error)
                                                 G_GNUC_WARN_UNUSED_RESULT;
void                laurel_issue_numbers_async  (LaurelSession          *session,
                                                 const char             *series,
                                                 LaurelDay               day,
                                                 guint                   n,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                data);
GStrv               laurel_issue_numbers_finish (GAsyncResult           *result,
                                                 GError                **error)
                                                 G_GNUC_WARN_UNUSED_RESULT;
void                laurel_issue_rows_async     (LaurelSession          *session,
                                                 const char             *first,
                                                 const char             *last,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                data);
GVariant           *laurel_issue_rows_finish    (GAsyncResult           *result,
                                                 GError                **error)
                                                 G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelIssueOutlook, laurel_issue_outlook_free)

G_END_DECLS
