/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-judge.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_INTEREST_DIALOG (laurel_interest_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelInterestDialog, laurel_interest_dialog, LAUREL, INTEREST_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_interest_dialog_new (LaurelSession *session,
                                       LaurelJudge   *judge);

G_END_DECLS
