/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_SHEET (laurel_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperSheet, laurel_paper_sheet, LAUREL, PAPER_SHEET, GtkWidget)

void laurel_paper_sheet_set_size    (LaurelPaperSheet *self,
                                     double            width,
                                     double            height);
void laurel_paper_sheet_set_picture (LaurelPaperSheet *self,
                                     GdkPaintable     *picture);
void laurel_paper_sheet_set_marks   (LaurelPaperSheet *self,
                                     double            width,
                                     GArray           *found,
                                     int               current,
                                     GArray           *selected);

G_END_DECLS
