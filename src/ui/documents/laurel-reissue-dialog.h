/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issued.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_REISSUE_DIALOG (laurel_reissue_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReissueDialog, laurel_reissue_dialog, LAUREL, REISSUE_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_reissue_dialog_new     (LaurelSession *session,
                                          LaurelIssued  *issued,
                                          GPtrArray     *fields) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_reissue_dialog_present (LaurelSession *session,
                                          LaurelIssued  *issued,
                                          GtkWidget     *over);

G_END_DECLS
