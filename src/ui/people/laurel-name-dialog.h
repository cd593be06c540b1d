/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "people/laurel-party.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_NAME_DIALOG (laurel_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNameDialog, laurel_name_dialog, LAUREL, NAME_DIALOG, LaurelDialog)

GtkWidget *laurel_name_dialog_new (LaurelSession *session,
                                   LaurelParty   *party);

G_END_DECLS
