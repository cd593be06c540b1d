/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_DIALOG (laurel_contest_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestDialog, laurel_contest_dialog, LAUREL, CONTEST_DIALOG,
                      LaurelDialog)

void laurel_contest_dialog_present (GtkWidget     *over,
                                    LaurelSession *session);

G_END_DECLS
