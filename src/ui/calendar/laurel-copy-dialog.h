/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-copy-plan.h"
#include "ui/kit/laurel-review-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_COPY_DIALOG (laurel_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCopyDialog, laurel_copy_dialog, LAUREL, COPY_DIALOG,
                      LaurelReviewDialog)

GtkWidget      *laurel_copy_dialog_new      (GtkWindow        *parent,
                                             LaurelSession    *session)
                                             G_GNUC_WARN_UNUSED_RESULT;
LaurelCopyPlan *laurel_copy_dialog_get_plan (LaurelCopyDialog *self);

G_END_DECLS
