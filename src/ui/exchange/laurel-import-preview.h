/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/exchange/laurel-import-plan.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_IMPORT_PREVIEW (laurel_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (LaurelImportPreview, laurel_import_preview, LAUREL, IMPORT_PREVIEW, GtkWidget)

gboolean laurel_import_preview_fold       (LaurelImportPreview *self);
void     laurel_import_preview_focus_rows (LaurelImportPreview *self);

G_END_DECLS
