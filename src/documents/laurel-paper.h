/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER (laurel_paper_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaper, laurel_paper, LAUREL, PAPER, LaurelRow)

gint64     laurel_paper_get_programme_id (LaurelPaper *self);
gint64     laurel_paper_get_activity_id  (LaurelPaper *self);
const char *laurel_paper_get_kind        (LaurelPaper *self);
int        laurel_paper_get_from_release (LaurelPaper *self);
int        laurel_paper_get_to_release   (LaurelPaper *self);
const char *laurel_paper_get_fields      (LaurelPaper *self);

G_END_DECLS
