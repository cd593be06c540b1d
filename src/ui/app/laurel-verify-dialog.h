/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_VERIFY_DIALOG (laurel_verify_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVerifyDialog, laurel_verify_dialog, LAUREL, VERIFY_DIALOG, AdwWindow)

GtkWidget *laurel_verify_dialog_new     (LaurelSession      *session) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_verify_dialog_present (LaurelSession      *session,
                                         GtkWidget          *over);

G_END_DECLS
