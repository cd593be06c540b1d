/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_DIALOG (laurel_drive_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveDialog, laurel_drive_dialog, LAUREL, DRIVE_DIALOG, LaurelDialog)

LaurelDialog *laurel_drive_dialog_present (GtkWidget     *over,
                                           LaurelSession *session);

G_END_DECLS
