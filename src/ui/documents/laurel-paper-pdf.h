/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-press.h"

G_BEGIN_DECLS

/**
 * LaurelPaperPdf:
 *
 * A PDF that is looked at. What it is made of and how large its pages are can
 * be asked anywhere; its press is only touched by who has taken it, as the
 * worker does that paints.
 */
typedef struct _LaurelPaperPdf LaurelPaperPdf;

LaurelPaperPdf *laurel_paper_pdf_new         (GBytes          *bytes,
                                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelPaperPdf *laurel_paper_pdf_ref         (LaurelPaperPdf  *self);
void            laurel_paper_pdf_unref       (LaurelPaperPdf  *self);
GBytes         *laurel_paper_pdf_get_bytes   (LaurelPaperPdf  *self);
LaurelPress    *laurel_paper_pdf_take_press  (LaurelPaperPdf  *self);
void            laurel_paper_pdf_give_press  (LaurelPaperPdf  *self);
guint           laurel_paper_pdf_get_n_pages (LaurelPaperPdf  *self);
void            laurel_paper_pdf_get_size    (LaurelPaperPdf  *self,
                                              guint            page,
                                              double          *width,
                                              double          *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPaperPdf, laurel_paper_pdf_unref)

G_END_DECLS
