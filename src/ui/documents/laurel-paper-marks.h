/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-worker.h"
#include "ui/documents/laurel-paper-pdf.h"
#include "ui/documents/laurel-paper-sheet.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_MARKS (laurel_paper_marks_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperMarks, laurel_paper_marks, LAUREL, PAPER_MARKS, GObject)

LaurelPaperMarks *laurel_paper_marks_new         (LaurelWorker      *worker,
                                                  LaurelPaperSheet  *sheet);
void              laurel_paper_marks_set_pdf     (LaurelPaperMarks  *self,
                                                  LaurelPaperPdf    *pdf);
void              laurel_paper_marks_set_page    (LaurelPaperMarks  *self,
                                                  guint              page);
void              laurel_paper_marks_find        (LaurelPaperMarks  *self,
                                                  const char        *text);
void              laurel_paper_marks_step        (LaurelPaperMarks  *self,
                                                  int                direction);
guint             laurel_paper_marks_get_n_hits  (LaurelPaperMarks  *self);
int               laurel_paper_marks_get_current (LaurelPaperMarks  *self);
gboolean          laurel_paper_marks_is_looking  (LaurelPaperMarks  *self);
void              laurel_paper_marks_copy        (LaurelPaperMarks  *self);
void              laurel_paper_marks_grab_focus  (LaurelPaperMarks  *self);
void              laurel_paper_marks_stop        (LaurelPaperMarks  *self);

G_END_DECLS
