/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-drive-list.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_IMPORT_DIALOG (laurel_drive_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveImportDialog, laurel_drive_import_dialog, LAUREL,
                      DRIVE_IMPORT_DIALOG, LaurelDialog)

GtkWidget *laurel_drive_import_dialog_new (LaurelSession       *session,
                                           LaurelDrive         *drive,
                                           LaurelDriveListKind  kind,
                                           const char          *path);
void       laurel_drive_import_ask        (GtkWidget           *over,
                                           LaurelSession       *session,
                                           LaurelDrive         *drive,
                                           LaurelDriveListKind  kind);

G_END_DECLS
