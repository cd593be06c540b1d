/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "ui/judging/laurel-measure-import-job.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_MEASURE_IMPORT_DIALOG (laurel_measure_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMeasureImportDialog, laurel_measure_import_dialog, LAUREL,
                      MEASURE_IMPORT_DIALOG, LaurelDialog)

GtkWidget *laurel_measure_import_dialog_new (LaurelSession      *session,
                                             LaurelContestStage *stage,
                                             LaurelMeasureList   list,
                                             const char         *path);
void       laurel_measure_import_ask        (GtkWidget          *over,
                                             LaurelSession      *session,
                                             LaurelContestStage *stage,
                                             LaurelMeasureList   list);

G_END_DECLS
