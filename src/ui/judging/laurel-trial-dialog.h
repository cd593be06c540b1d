/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_TRIAL_DIALOG (laurel_trial_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTrialDialog, laurel_trial_dialog, LAUREL, TRIAL_DIALOG, AdwWindow)

GtkWidget *laurel_trial_dialog_new  (LaurelSession *session,
                                     gint64         contest) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_trial_dialog_show (LaurelSession *session,
                                     gint64         contest,
                                     GtkWidget     *over);

G_END_DECLS
