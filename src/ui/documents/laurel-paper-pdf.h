/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages.h"
#include "documents/laurel-press.h"

G_BEGIN_DECLS

/**
 * LaurelPaperPdf:
 *
 * A PDF that is looked at, or pages that are one as far as somebody looks at them. How many
 * there are and how large can be asked anywhere; a press is only touched by who has taken it,
 * as the worker does that paints.
 */
typedef struct _LaurelPaperPdf LaurelPaperPdf;

LaurelPaperPdf *laurel_paper_pdf_new         (GBytes          *bytes,
                                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelPaperPdf *laurel_paper_pdf_new_of      (LaurelPages     *pages,
                                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelPaperPdf *laurel_paper_pdf_ref         (LaurelPaperPdf  *self);
void            laurel_paper_pdf_unref       (LaurelPaperPdf  *self);
GBytes         *laurel_paper_pdf_dup_bytes   (LaurelPaperPdf  *self,
                                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelPicture  *laurel_paper_pdf_sketch      (LaurelPaperPdf  *self,
                                              guint            page,
                                              double           scale);
LaurelPress    *laurel_paper_pdf_take_press  (LaurelPaperPdf  *self,
                                              guint            page,
                                              guint           *at,
                                              GError         **error);
LaurelPress    *laurel_paper_pdf_take_whole  (LaurelPaperPdf  *self,
                                              GError         **error);
void            laurel_paper_pdf_give_press  (LaurelPaperPdf  *self);
guint           laurel_paper_pdf_get_n_pages (LaurelPaperPdf  *self);
void            laurel_paper_pdf_get_size    (LaurelPaperPdf  *self,
                                              guint            page,
                                              double          *width,
                                              double          *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPaperPdf, laurel_paper_pdf_unref)

G_END_DECLS
