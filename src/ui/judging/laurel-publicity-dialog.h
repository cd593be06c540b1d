/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-result-scope.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PUBLICITY_DIALOG (laurel_publicity_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPublicityDialog, laurel_publicity_dialog, LAUREL, PUBLICITY_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_publicity_dialog_new (LaurelSession     *session,
                                        LaurelResultScope *scope,
                                        gboolean           waives);

G_END_DECLS
