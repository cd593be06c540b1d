/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-paper-marks.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_FINDER (laurel_paper_finder_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperFinder, laurel_paper_finder, LAUREL, PAPER_FINDER, GtkBox)

void laurel_paper_finder_set_marks (LaurelPaperFinder *self,
                                    LaurelPaperMarks  *marks);
void laurel_paper_finder_open      (LaurelPaperFinder *self);
void laurel_paper_finder_close     (LaurelPaperFinder *self);

G_END_DECLS
