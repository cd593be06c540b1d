/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-objection.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_OBJECTION_DIALOG (laurel_objection_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelObjectionDialog, laurel_objection_dialog, LAUREL, OBJECTION_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_objection_dialog_new (LaurelSession   *session,
                                        gint64           result,
                                        LaurelObjection *objection);

G_END_DECLS
