/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch-issue.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolIssue:
 * @context: the call
 * @library: where the register is
 * @batch: what is given numbers
 * @pages: (transfer none): on which they stand
 *
 * Papers that are made before their numbers are given, and given numbers before they are put
 * in their place: so what fails gives none, and none is given that there is no paper of.
 */
typedef struct {
  LaurelToolContext *context;
  LaurelLibrary *library;
  LaurelIssueBatch *batch;
  LaurelBatch *pages;
} LaurelToolIssue;

gboolean laurel_tool_issue_begin (LaurelToolContext  *context,
                                  LaurelBatch        *batch,
                                  const char         *kind,
                                  const char         *series,
                                  const char         *day,
                                  const char         *key,
                                  LaurelToolIssue    *issue,
                                  GError            **error);
void     laurel_tool_issue_name  (LaurelToolContext  *context,
                                  LaurelBatch        *batch,
                                  gboolean            in_library,
                                  const char         *key);
void     laurel_tool_issue_clear (LaurelToolIssue    *issue);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelToolIssue, laurel_tool_issue_clear)

G_END_DECLS
