/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch.h"
#include "documents/laurel-issue-batch.h"
#include "documents/laurel-issued.h"

G_BEGIN_DECLS

const char       *laurel_batch_issue_get_award
                                           (const LaurelTemplate    *template,
                                            const char              *award);
LaurelIssueBatch *laurel_batch_make_issue  (LaurelBatch             *self,
                                            const char              *kind,
                                            gint64                   series,
                                            LaurelDay                day,
                                            const char              *key) G_GNUC_WARN_UNUSED_RESULT;
void              laurel_batch_fill_issuer (LaurelBatch             *self,
                                            const char              *issuer);
gboolean          laurel_batch_has_issuer  (LaurelBatch             *self);
void              laurel_batch_take_issue  (LaurelBatch             *self,
                                            const LaurelIssueBatch  *issue);
void              laurel_batch_tell_issue  (LaurelBatch             *self,
                                            LaurelIssueBatch        *issue);
LaurelBatch      *laurel_batch_new_issued  (LaurelReader            *reader,
                                            GPtrArray               *issued,
                                            GError                 **error)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
