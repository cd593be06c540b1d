/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_EXPORT_DIALOG (laurel_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelExportDialog, laurel_export_dialog, LAUREL, EXPORT_DIALOG, AdwWindow)

void laurel_export_dialog_present (GtkWidget     *toasts,
                                   LaurelSession *session);

G_END_DECLS
