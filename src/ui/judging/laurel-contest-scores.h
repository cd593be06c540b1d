/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_SCORES (laurel_contest_scores_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestScores, laurel_contest_scores, LAUREL, CONTEST_SCORES,
                      LaurelContestPage)

G_END_DECLS
