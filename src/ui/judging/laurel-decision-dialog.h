/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-objection.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DECISION_DIALOG (laurel_decision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDecisionDialog, laurel_decision_dialog, LAUREL, DECISION_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_decision_dialog_new (LaurelSession   *session,
                                       LaurelObjection *objection,
                                       gint64           latest);

G_END_DECLS
