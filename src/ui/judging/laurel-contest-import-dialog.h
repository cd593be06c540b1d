/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-import-draft.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_IMPORT_DIALOG (laurel_contest_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestImportDialog, laurel_contest_import_dialog, LAUREL,
                      CONTEST_IMPORT_DIALOG, LaurelDialog)

GtkWidget *laurel_contest_import_dialog_new           (LaurelSession    *session,
                                                       LaurelContest    *contest,
                                                       LaurelImportKind  kind,
                                                       const char       *path);
GtkWidget *laurel_contest_import_dialog_new_for_bytes (LaurelSession    *session,
                                                       LaurelContest    *contest,
                                                       LaurelImportKind  kind,
                                                       GBytes           *bytes);
void       laurel_contest_import_ask                  (GtkWidget        *over,
                                                       LaurelSession    *session,
                                                       LaurelContest    *contest,
                                                       LaurelImportKind  kind);
void       laurel_contest_import_paste                (GtkWidget        *over,
                                                       LaurelSession    *session,
                                                       LaurelContest    *contest,
                                                       LaurelImportKind  kind);

G_END_DECLS
