/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "people/laurel-party.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_MERGE_DIALOG (laurel_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMergeDialog, laurel_merge_dialog, LAUREL, MERGE_DIALOG, LaurelDialog)

GtkWidget *laurel_merge_dialog_new (LaurelSession *session,
                                    LaurelParty   *stays,
                                    LaurelParty   *goes);

G_END_DECLS
