/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_DRAFT (laurel_paper_draft_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperDraft, laurel_paper_draft, LAUREL, PAPER_DRAFT, LaurelRow)

gint64      laurel_paper_draft_get_activity_id  (LaurelPaperDraft *self);
const char *laurel_paper_draft_get_kind         (LaurelPaperDraft *self);
int         laurel_paper_draft_get_from_release (LaurelPaperDraft *self);
int         laurel_paper_draft_get_to_release   (LaurelPaperDraft *self);
const char *laurel_paper_draft_get_title        (LaurelPaperDraft *self);

G_END_DECLS
