/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RELEASE_DIALOG (laurel_release_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReleaseDialog, laurel_release_dialog, LAUREL, RELEASE_DIALOG,
                      LaurelDialog)

void laurel_release_dialog_present (GtkWidget     *over,
                                    LaurelSession *session);

G_END_DECLS
