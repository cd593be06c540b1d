/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/exchange/laurel-import-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_IMPORT_LINE (laurel_import_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelImportLine, laurel_import_line, LAUREL, IMPORT_LINE, GtkWidget)

void laurel_import_line_set_row (LaurelImportLine *self,
                                 LaurelImportRow  *row);

G_END_DECLS
