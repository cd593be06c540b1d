/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_MARKS_IMPORT_DIALOG (laurel_marks_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMarksImportDialog, laurel_marks_import_dialog, LAUREL,
                      MARKS_IMPORT_DIALOG, LaurelDialog)

GtkWidget *laurel_marks_import_dialog_new (LaurelSession      *session,
                                           LaurelContestStage *stage,
                                           const char         *path);
void       laurel_marks_import_ask        (GtkWidget          *over,
                                           LaurelSession      *session,
                                           LaurelContestStage *stage);

G_END_DECLS
