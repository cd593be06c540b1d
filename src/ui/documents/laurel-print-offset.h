/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelPrintOffset:
 * @right: how far to the right, in millimetres
 * @down: how far down, in millimetres
 *
 * How far what is printed is moved on the paper.
 */
typedef struct {
  double right, down;
} LaurelPrintOffset;

#define LAUREL_PRINT_OFFSET_MOST 30.0

LaurelPrintOffset laurel_print_offset_get  (GSettings          *settings,
                                            const char         *printer,
                                            gboolean            preprinted);
void              laurel_print_offset_set  (GSettings          *settings,
                                            const char         *printer,
                                            gboolean            preprinted,
                                            LaurelPrintOffset   offset);
GStrv             laurel_print_offset_list_printers (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
