/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issue-batch.h"
#include "store/laurel-query.h"

G_BEGIN_DECLS

/**
 * LaurelIssueTwin:
 * @at: which paper of the batch, from 0
 * @recipient: whose it is
 * @number: under which it was issued already
 * @issued_on: and when
 *
 * A paper that somebody has already, and that is valid.
 */
typedef struct {
  guint at;
  char *recipient;
  char *number;
  LaurelDay issued_on;
} LaurelIssueTwin;

GPtrArray *laurel_issue_twin_list       (LaurelReader            *reader,
                                         const LaurelIssueBatch  *batch,
                                         GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
guint      laurel_issue_twin_count      (const GPtrArray         *twins);
char      *laurel_issue_twin_dup_words  (const GPtrArray         *twins) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
