/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DEDUCTIONS_DIALOG (laurel_deductions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDeductionsDialog, laurel_deductions_dialog, LAUREL, DEDUCTIONS_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_deductions_dialog_new (LaurelSession *session,
                                         gint64         stage,
                                         gint64         entry);

G_END_DECLS
