/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_NOTICE_DIALOG (laurel_notice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNoticeDialog, laurel_notice_dialog, LAUREL, NOTICE_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_notice_dialog_new (LaurelSession *session);

G_END_DECLS
