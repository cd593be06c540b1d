/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PEOPLE_DIALOG (laurel_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPeopleDialog, laurel_people_dialog, LAUREL, PEOPLE_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_people_dialog_new (LaurelSession *session,
                                     const char    *path);

G_END_DECLS
