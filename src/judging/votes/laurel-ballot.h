/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_BALLOT (laurel_ballot_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBallot, laurel_ballot, LAUREL, BALLOT, LaurelRow)

gint64      laurel_ballot_get_vote_id  (LaurelBallot *self);
gint64      laurel_ballot_get_judge_id (LaurelBallot *self);
const char *laurel_ballot_get_judge    (LaurelBallot *self);
const char *laurel_ballot_get_content  (LaurelBallot *self);

G_END_DECLS
