/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_QUOTA_DIALOG (laurel_quota_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelQuotaDialog, laurel_quota_dialog, LAUREL, QUOTA_DIALOG, LaurelDialog)

GtkWidget *laurel_quota_dialog_new (LaurelSession       *session,
                                    LaurelContestStage  *stage);

G_END_DECLS
