/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_KEYS_DIALOG (laurel_keys_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelKeysDialog, laurel_keys_dialog, LAUREL, KEYS_DIALOG, AdwWindow)

GtkWidget *laurel_keys_dialog_new     (LaurelSession *session) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_keys_dialog_present (LaurelSession *session,
                                       GtkWidget     *over);

G_END_DECLS
