/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"

G_BEGIN_DECLS

const char *laurel_contest_words_of_call  (LaurelContest *contest);
char       *laurel_contest_words_dup_about (LaurelContest *contest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
