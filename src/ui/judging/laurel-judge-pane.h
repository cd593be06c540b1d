/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_JUDGE_PANE (laurel_judge_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelJudgePane, laurel_judge_pane, LAUREL, JUDGE_PANE, LaurelContestPage)

G_END_DECLS
