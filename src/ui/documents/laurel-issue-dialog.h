/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-order.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ISSUE_DIALOG (laurel_issue_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelIssueDialog, laurel_issue_dialog, LAUREL, ISSUE_DIALOG, AdwWindow)

/**
 * LaurelIssueWish:
 * @series: of which series the numbers are
 * @day: the day of issue
 * @twins: (element-type uint): rows that are left out, since they were issued already
 *
 * How papers are to be issued.
 */
typedef struct {
  char *series;
  LaurelDay day;
  GArray *twins;
} LaurelIssueWish;

void             laurel_issue_wish_free         (LaurelIssueWish         *self);
void             laurel_issue_dialog_ask_async  (GtkWidget               *over,
                                                 LaurelSession           *session,
                                                 const LaurelBatchOrder  *order,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 data);
LaurelIssueWish *laurel_issue_dialog_ask_finish (GAsyncResult            *result,
                                                 GError                 **error)
                                                 G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelIssueWish, laurel_issue_wish_free)

G_END_DECLS
