/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-drive.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ALLOCATION_DIALOG (laurel_allocation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAllocationDialog, laurel_allocation_dialog, LAUREL, ALLOCATION_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_allocation_dialog_new (LaurelSession *session,
                                         LaurelDrive   *drive);

G_END_DECLS
