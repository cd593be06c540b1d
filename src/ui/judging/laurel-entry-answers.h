/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_ANSWERS (laurel_entry_answers_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryAnswers, laurel_entry_answers, LAUREL, ENTRY_ANSWERS,
                      LaurelContestPage)

G_END_DECLS
