/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-number-series.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_NUMBERS_DIALOG (laurel_numbers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNumbersDialog, laurel_numbers_dialog, LAUREL, NUMBERS_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_numbers_dialog_new (LaurelSession      *session,
                                      LaurelNumberSeries *series) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
