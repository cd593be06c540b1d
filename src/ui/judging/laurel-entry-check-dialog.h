/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_CHECK_DIALOG (laurel_entry_check_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryCheckDialog, laurel_entry_check_dialog, LAUREL,
                      ENTRY_CHECK_DIALOG, LaurelDialog)

GtkWidget *laurel_entry_check_dialog_new (LaurelSession *session,
                                          LaurelEntry   *entry,
                                          const char    *state);

GtkWidget *laurel_entry_check_dialog_new_move (LaurelSession *session,
                                               LaurelEntry   *entry,
                                               GVariant      *fields);

G_END_DECLS
