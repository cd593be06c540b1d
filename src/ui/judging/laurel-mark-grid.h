/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-mark-table.h"
#include "ui/judging/laurel-score-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_MARK_GRID (laurel_mark_grid_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMarkGrid, laurel_mark_grid, LAUREL, MARK_GRID, GtkWidget)

void     laurel_mark_grid_show         (LaurelMarkGrid   *self,
                                        LaurelScoreDesk  *desk,
                                        LaurelMarkTable  *table,
                                        LaurelTyping      typing);
void     laurel_mark_grid_repaint      (LaurelMarkGrid   *self);
gboolean laurel_mark_grid_go_to        (LaurelMarkGrid   *self,
                                        guint             sheet,
                                        guint             field);
gboolean laurel_mark_grid_leave        (LaurelMarkGrid   *self);
guint    laurel_mark_grid_get_entry    (LaurelMarkGrid   *self);
gboolean laurel_mark_grid_get_sheet    (LaurelMarkGrid   *self,
                                        guint            *sheet);

G_END_DECLS
