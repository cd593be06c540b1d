/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/exchange/laurel-import-plan.h"
#include "ui/kit/laurel-review-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_IMPORT_DIALOG (laurel_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelImportDialog, laurel_import_dialog, LAUREL, IMPORT_DIALOG,
                      LaurelReviewDialog)

GtkWidget        *laurel_import_dialog_new_for_file  (GtkWindow          *parent,
                                                      LaurelSession      *session,
                                                      GFile              *file);
GtkWidget        *laurel_import_dialog_new_for_bytes (GtkWindow          *parent,
                                                      LaurelSession      *session,
                                                      GBytes             *bytes);
LaurelImportPlan *laurel_import_dialog_get_plan      (LaurelImportDialog *self);

G_END_DECLS
