/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_HISTORY_DIALOG (laurel_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelHistoryDialog, laurel_history_dialog, LAUREL, HISTORY_DIALOG, AdwWindow)

LaurelHistoryDialog *laurel_history_dialog_new      (LaurelSession       *session);
void                 laurel_history_dialog_show_day (LaurelHistoryDialog *self,
                                                     LaurelDay            day);
void                 laurel_history_dialog_present  (GtkWidget           *over,
                                                     LaurelSession       *session);

G_END_DECLS
