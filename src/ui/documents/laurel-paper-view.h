/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/documents/laurel-paper-pdf.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_VIEW (laurel_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperView, laurel_paper_view, LAUREL, PAPER_VIEW, GtkWidget)

GtkWidget *laurel_paper_view_new         (void);
void       laurel_paper_view_set_pdf     (LaurelPaperView *self,
                                          LaurelPaperPdf  *pdf);
void       laurel_paper_view_find        (LaurelPaperView *self);
void       laurel_paper_view_hide_pager (LaurelPaperView *self);
guint      laurel_paper_view_get_page    (LaurelPaperView *self);
void       laurel_paper_view_set_page    (LaurelPaperView *self,
                                          guint            page);
double     laurel_paper_view_get_scale   (LaurelPaperView *self);
gboolean   laurel_paper_view_is_painted  (LaurelPaperView *self);

G_END_DECLS
