/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_AWARD_PAPER (laurel_award_paper_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAwardPaper, laurel_award_paper, LAUREL, AWARD_PAPER, LaurelRow)

const char *laurel_award_paper_get_number         (LaurelAwardPaper *self);
const char *laurel_award_paper_get_recipient      (LaurelAwardPaper *self);
const char *laurel_award_paper_get_state          (LaurelAwardPaper *self);
gint64      laurel_award_paper_get_entry_id       (LaurelAwardPaper *self);
const char *laurel_award_paper_get_entry          (LaurelAwardPaper *self);
int         laurel_award_paper_get_version        (LaurelAwardPaper *self);
int         laurel_award_paper_get_place          (LaurelAwardPaper *self);
const char *laurel_award_paper_get_level          (LaurelAwardPaper *self);
int         laurel_award_paper_get_latest_version (LaurelAwardPaper *self);
gint64      laurel_award_paper_get_latest_id      (LaurelAwardPaper *self);
int         laurel_award_paper_get_latest_place   (LaurelAwardPaper *self);
const char *laurel_award_paper_get_latest_level   (LaurelAwardPaper *self);
gboolean    laurel_award_paper_is_overtaken       (LaurelAwardPaper *self);
gboolean    laurel_award_paper_is_rejected        (LaurelAwardPaper *self);
gboolean    laurel_award_paper_is_gone            (LaurelAwardPaper *self);
const char *laurel_award_paper_get_award          (LaurelAwardPaper *self);
gint64      laurel_award_paper_get_party_id       (LaurelAwardPaper *self);

G_END_DECLS
