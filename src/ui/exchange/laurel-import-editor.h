/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/exchange/laurel-import-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_IMPORT_EDITOR (laurel_import_editor_get_type ())
G_DECLARE_FINAL_TYPE (LaurelImportEditor, laurel_import_editor, LAUREL, IMPORT_EDITOR, GtkWidget)

GtkWidget *laurel_import_editor_new     (void);
void       laurel_import_editor_set_row (LaurelImportEditor *self,
                                         LaurelImportRow    *row);

G_END_DECLS
