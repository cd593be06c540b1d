/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-judge.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_JUDGE_ANSWER_DIALOG (laurel_judge_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelJudgeAnswerDialog, laurel_judge_answer_dialog, LAUREL,
                      JUDGE_ANSWER_DIALOG, LaurelDialog)

GtkWidget *laurel_judge_answer_dialog_new (LaurelSession *session,
                                           GArray        *judges,
                                           const char    *about,
                                           const char    *state);

G_END_DECLS
