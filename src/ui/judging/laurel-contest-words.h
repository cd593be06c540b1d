/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

const char *laurel_contest_words_of_call   (LaurelContest *contest);
const char *laurel_contest_words_of_state  (LaurelContest *contest);
char       *laurel_contest_words_dup_about (LaurelContest *contest) G_GNUC_WARN_UNUSED_RESULT;
LaurelDay   laurel_contest_words_read_day  (LaurelSession *session,
                                            const char    *words);

G_END_DECLS
