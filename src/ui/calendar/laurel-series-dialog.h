/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SERIES_DIALOG (laurel_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeriesDialog, laurel_series_dialog, LAUREL, SERIES_DIALOG, LaurelDialog)

GtkWidget *laurel_series_dialog_new       (LaurelSession      *session,
                                           LaurelActivity     *activity) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_series_dialog_present   (GtkWidget          *over,
                                           LaurelSession      *session,
                                           LaurelActivity     *activity);
void       laurel_series_dialog_take_file (LaurelSeriesDialog *self,
                                           GFile              *file);

G_END_DECLS
