/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SERIES_EDIT_DIALOG (laurel_series_edit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeriesEditDialog, laurel_series_edit_dialog, LAUREL,
                      SERIES_EDIT_DIALOG, LaurelDialog)

GtkWidget *laurel_series_edit_dialog_new     (LaurelSession  *session,
                                              LaurelActivity *series) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_series_edit_dialog_present (GtkWidget      *over,
                                              LaurelSession  *session,
                                              LaurelActivity *series);

G_END_DECLS
