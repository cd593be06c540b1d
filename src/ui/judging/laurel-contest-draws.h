/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_DRAWS (laurel_contest_draws_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestDraws, laurel_contest_draws, LAUREL, CONTEST_DRAWS,
                      LaurelContestPage)

G_END_DECLS
