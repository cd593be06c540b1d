/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LINE_ROW (laurel_line_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelLineRow, laurel_line_row, LAUREL, LINE_ROW, GtkWidget)

/**
 * LaurelLineRowClass:
 * @show: writes what its row says, by laurel_line_row_write()
 *
 * What is different from the lines of one list to those of another.
 */
struct _LaurelLineRowClass {
  GtkWidgetClass parent_class;

  void (*show) (LaurelLineRow *self,
                LaurelRow     *row);
};

void laurel_line_row_set_start (LaurelLineRow *self,
                                GtkWidget     *start);
void laurel_line_row_write     (LaurelLineRow *self,
                                const char    *name,
                                const char    *about,
                                const char    *state,
                                const char    *spoken);

G_END_DECLS
