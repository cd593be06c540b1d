/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

/**
 * LaurelImportKind:
 * @LAUREL_IMPORT_ENTRIES: entries
 * @LAUREL_IMPORT_JUDGES: judges, and who they are
 *
 * What stands in a list that comes to a contest.
 */
typedef enum {
  LAUREL_IMPORT_ENTRIES,
  LAUREL_IMPORT_JUDGES,
} LaurelImportKind;

#define LAUREL_TYPE_CONTEST_IMPORT_DIALOG (laurel_contest_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestImportDialog, laurel_contest_import_dialog, LAUREL,
                      CONTEST_IMPORT_DIALOG, LaurelDialog)

GtkWidget *laurel_contest_import_dialog_new (LaurelSession    *session,
                                             LaurelContest    *contest,
                                             LaurelImportKind  kind,
                                             const char       *path);
void       laurel_contest_import_ask        (GtkWidget        *over,
                                             LaurelSession    *session,
                                             LaurelContest    *contest,
                                             LaurelImportKind  kind);

G_END_DECLS
