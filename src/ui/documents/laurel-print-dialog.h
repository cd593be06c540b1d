/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PRINT_DIALOG (laurel_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPrintDialog, laurel_print_dialog, LAUREL, PRINT_DIALOG, AdwWindow)

void laurel_print_dialog_present (GtkWidget   *over,
                                  GBytes      *pdf,
                                  const char  *title);

G_END_DECLS
