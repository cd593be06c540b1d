/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_TEMPLATE_DIALOG (laurel_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTemplateDialog, laurel_template_dialog, LAUREL, TEMPLATE_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_template_dialog_new (LaurelSession *session,
                                       gint64         id,
                                       const char    *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
