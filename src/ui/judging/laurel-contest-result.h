/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_RESULT (laurel_contest_result_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestResult, laurel_contest_result, LAUREL, CONTEST_RESULT,
                      LaurelContestPage)

G_END_DECLS
